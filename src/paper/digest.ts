/** A 128-bit digest of the text as hex (FNV-1a, four lanes): an identifier, not a seal. */
export function digestText(text: string): string {
  const lanes = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b];
  for (const char of text) {
    const code = char.codePointAt(0)!;
    lanes.forEach((lane, i) => (lanes[i] = Math.imul(lane ^ (code + i), 0x01000193 + 2 * i) >>> 0));
  }
  return lanes.map((lane) => lane.toString(16).padStart(8, '0')).join('');
}
