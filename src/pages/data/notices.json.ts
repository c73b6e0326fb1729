import type { APIRoute } from 'astro';
import { getContent } from '../../layouts/content.ts';
import { href } from '../../layouts/href.ts';
import { jsonResponse } from '../../layouts/json.ts';
import { noticesData } from '../../site/notices/notices-data.ts';

export const GET: APIRoute = () => jsonResponse(noticesData(getContent(), href));
