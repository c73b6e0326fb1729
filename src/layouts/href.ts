import { createHref } from '../site/page/href.ts';

/** The addresses under the path that this build is served at. */
export const href = createHref(import.meta.env.BASE_URL);
