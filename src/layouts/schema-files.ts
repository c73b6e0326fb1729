/** The public schemas by file name, as they stand in `schemas/`. */
export const SCHEMA_FILES: ReadonlyMap<string, string> = new Map(
  Object.entries(
    import.meta.glob<string>('/schemas/*.schema.json', {
      query: '?raw',
      import: 'default',
      eager: true,
    }),
  )
    .map(([path, text]): [string, string] => [path.split('/').at(-1) ?? path, text])
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
