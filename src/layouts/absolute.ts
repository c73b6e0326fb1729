/** A path of the site with the address that this build is served at. */
export const absolute = (path: string): string => new URL(path, import.meta.env.SITE).href;
