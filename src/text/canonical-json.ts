function sortNames(_: string, part: unknown): unknown {
  return typeof part === 'object' && part !== null && !Array.isArray(part)
    ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
    : part;
}

/** One value in one spelling, whatever the order of its names; null for one nested deeper than the stack. */
export function canonicalJson(value: unknown): string | null | undefined {
  try {
    return JSON.stringify(value, sortNames);
  } catch {
    return null; // no sound value is, so it equals none
  }
}
