/** The stable address of a version, or of one provision in it, below the language: `regulations/<work>/<version>/#<eId>`. */
export function regulationPath(work: string, version: string, eId?: string): string {
  return `regulations/${work}/${version}/${eId === undefined ? '' : `#${eId}`}`;
}
