import type { APIRoute } from 'astro';
import { getContent } from '../../layouts/content.ts';
import { href } from '../../layouts/href.ts';
import { jsonResponse } from '../../layouts/json.ts';
import { getStatistics } from '../../layouts/statistics.ts';
import { statisticsData } from '../../site/statistics/statistics-data.ts';

export const GET: APIRoute = () =>
  jsonResponse(statisticsData(getContent(), getStatistics(), href));
