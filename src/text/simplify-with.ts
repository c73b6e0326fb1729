const HAN = /\p{Script=Han}/gu;

/** Simplifies by the pairs that `traditionalFor` gave: a page is sent those alone that its own texts can meet. */
export function simplifyWith(pairs: string): (text: string) => string {
  const characters = [...pairs];
  const simplified = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2)
    simplified.set(characters[at] ?? '', characters[at + 1] ?? '');
  if (simplified.size === 0) return (text) => text;
  return (text) => text.replace(HAN, (character) => simplified.get(character) ?? character);
}
