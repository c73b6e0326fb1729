/** A character that a reviewer cannot see in a text, or that no encoding can write. */
export interface HiddenCharacter {
  /** In UTF-16 units, of the character or of the escape that stands for it. */
  offset: number;
  /** `U+200B` */
  codePoint: string;
  /** One half of a surrogate pair without the other. */
  isHalf: boolean;
}

// Zero-width and bidirectional controls, line separators, soft hyphen, Hangul fillers, tag characters, other C0/C1
// controls: what a reviewer cannot see.
const INVISIBLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

// A carriage return alone ends a line for Markdown and for nobody else: all places after it would be another's.
const HIDDEN = new RegExp(`${INVISIBLE.source}|\\r(?!\\n)`, 'gu');

// Nothing but ASCII that is seen or is a space, and the signs and characters that Chinese is written with: “第3条：…”
const PLAIN = /^[\t\n\x20-\x7E\u00B7\u2010-\u2027\u3000-\u301F\u4E00-\u9FFF\uFF01-\uFF60]*$/;

const HALF = /^[\uD800-\uDFFF]$/;

// A pair of surrogates is one escape here: “\ud83d\ude00”, “\u200b”, “\n”
const ESCAPE = /\\(?:u[dD][89aAbB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)/g;

function nameCodePoint(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** As they stand in the text; at most `most` of them. */
export function findInvisible(text: string, most: number): HiddenCharacter[] {
  if (PLAIN.test(text)) return []; // told much sooner than each of what may be hidden
  const found = text.matchAll(HIDDEN).take(most);
  return Array.from(found, ({ 0: character, index }) => ({
    offset: index,
    codePoint: nameCodePoint(character),
    isHalf: false,
  }));
}

/** What the escapes of a sound JSON text stand for, in names and values alike; at most `most` of them. */
export function findHiddenEscapes(text: string, most: number): HiddenCharacter[] {
  const found: HiddenCharacter[] = [];
  if (!text.includes('\\')) return found;
  for (const { 0: escape, index } of text.matchAll(ESCAPE)) {
    const character = JSON.parse(`"${escape}"`) as string;
    const isHalf = HALF.test(character);
    if (isHalf || character.search(INVISIBLE) === 0)
      found.push({ offset: index, codePoint: nameCodePoint(character), isHalf });
    if (found.length >= most) break;
  }
  return found;
}
