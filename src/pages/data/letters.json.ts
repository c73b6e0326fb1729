import type { APIRoute } from 'astro';
import { getContent } from '../../layouts/content.ts';
import { jsonResponse } from '../../layouts/json.ts';
import { lettersData } from '../../site/publishing/published-data.ts';

export const GET: APIRoute = () => jsonResponse(lettersData(getContent()));
