import type { APIRoute } from 'astro';
import { getContent } from '../../layouts/content.ts';
import { href } from '../../layouts/href.ts';
import { textResponse } from '../../layouts/text-response.ts';
import { expertsCsv } from '../../site/directory/directory-csv.ts';

export const GET: APIRoute = () =>
  textResponse(expertsCsv(getContent(), href), 'text/csv; header=present');
