import type { APIRoute } from 'astro';
import { getContent } from '../../layouts/content.ts';
import { href } from '../../layouts/href.ts';
import { jsonResponse } from '../../layouts/json.ts';
import { SCHEMA_FILES } from '../../layouts/schema-files.ts';
import { indexData } from '../../site/publishing/published-data.ts';

export const GET: APIRoute = () =>
  jsonResponse(indexData(getContent(), [...SCHEMA_FILES.keys()], href));
