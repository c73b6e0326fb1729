/** Whether a version, by its id, is a draft: nothing else makes one, least of all a text without a document number. */
export function isDraft(version: string | undefined): boolean {
  return version === 'draft';
}
