import type { APIRoute } from 'astro';
import { getContent } from '../../layouts/content.ts';
import { href } from '../../layouts/href.ts';
import { jsonResponse } from '../../layouts/json.ts';
import { coverageData } from '../../site/rules/coverage-data.ts';

export const GET: APIRoute = () => jsonResponse(coverageData(getContent(), href));
