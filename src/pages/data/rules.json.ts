import type { APIRoute } from 'astro';
import { getContent } from '../../layouts/content.ts';
import { href } from '../../layouts/href.ts';
import { jsonResponse } from '../../layouts/json.ts';
import { rulesData } from '../../site/publishing/published-data.ts';

export const GET: APIRoute = () => jsonResponse(rulesData(getContent(), href));
