/** `BJ-0009`, `bj 9` and `bj-0009` are one record. */
export function foldRecordNumber(id: string): string {
  const [, of, number] =
    /^([a-z]+)[^\p{L}\p{N}]*0*(\d+)$/u.exec(id.normalize('NFKC').toLowerCase().trim()) ?? [];
  return of === undefined ? '' : `${of}-${number}`;
}

/** `样聘2026-1` → `样聘`; '' for a number that is not counted by years. */
export const letterPrefix = (folded: string): string =>
  /^(\D+)(?:19|20)\d\d-\d+$/.exec(folded)?.[1] ?? '';
