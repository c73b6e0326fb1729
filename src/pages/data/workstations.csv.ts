import type { APIRoute } from 'astro';
import { getContent } from '../../layouts/content.ts';
import { href } from '../../layouts/href.ts';
import { textResponse } from '../../layouts/text-response.ts';
import { workstationsCsv } from '../../site/stations/workstations-csv.ts';

export const GET: APIRoute = () =>
  textResponse(workstationsCsv(getContent(), href), 'text/csv; header=present');
