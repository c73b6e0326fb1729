import type { APIRoute } from 'astro';
import { getContent } from '../../../layouts/content.ts';
import { jsonResponse } from '../../../layouts/json.ts';
import { revocationsData } from '../../../site/publishing/published-data.ts';

export const GET: APIRoute = () => jsonResponse(revocationsData(getContent()));
