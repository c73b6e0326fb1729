import type { APIRoute } from 'astro';
import { getContent } from '../../layouts/content.ts';
import { jsonResponse } from '../../layouts/json.ts';

/** Of which day the data are; pages that live long ask here. */
export const GET: APIRoute = () => jsonResponse({ asOf: getContent().asOf });
