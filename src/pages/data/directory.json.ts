import type { APIRoute } from 'astro';
import { getDirectory } from '../../layouts/directory.ts';

/** On one line, unlike the other data: every reader of the directory fetches it. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(getDirectory().directory.data), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
