import type { APIRoute } from 'astro';
import { getContent } from '../../layouts/content.ts';
import { jsonResponse } from '../../layouts/json.ts';
import { referencesData } from '../../site/reading/citations-data.ts';

export const GET: APIRoute = () => jsonResponse(referencesData(getContent()));
