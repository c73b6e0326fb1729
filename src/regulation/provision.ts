export type Profile = 'articles' | 'outline';

export type ProvisionKind =
  | 'preface'
  | 'part'
  | 'subpart'
  | 'chapter'
  | 'section'
  | 'article'
  | 'paragraph'
  | 'point'
  | 'indent'
  | 'wrap'
  | 'level'
  | 'attachment'
  | 'item'
  | 'colophon';

/**
 * One addressable piece of a regulation (编、章、节、条、款、项、目 …), named as in Akoma Ntoso 3.0: `art_8__para_1__point_3`.
 * A `wrap` is what a 款 goes on to say after its list of 项, when the list has not ended in a full stop.
 * `text` holds its own words verbatim, not its children's; `number` stands as printed.
 */
export interface Provision {
  eId: string;
  kind: ProvisionKind;
  number: string | null;
  heading: string | null;
  text: string;
  /** `sha256-` and base64url of `text`, or of the heading where there is no text. */
  textHash: string;
  parent: string | null;
  /** From 1, in the version's `zh.md`. */
  line: number;
  /** The marks a score table gives, `(10分)` → 10. */
  points?: number;
}

/** A number that does not follow the one before it; the eId of a repeated number gets `~2`. */
export interface NumberingBreak {
  eId: string;
  kind: ProvisionKind;
  found: string;
  expected: string;
  line: number;
  column: number;
}

/** One stretch of the source: `gap` is the layout before it (white space, Markdown marks, brackets), `value` its words. */
export interface Piece {
  gap: string;
  value: string;
}

/** A regulation read into provisions in document order; `pieces` and `tail` give the source back, byte for byte. */
export interface Regulation {
  profile: Profile;
  title: string;
  /** Where the regulation's own title stands: preface paragraphs above it are the notice that issues it. */
  titleLine: number;
  provisions: Provision[];
  breaks: NumberingBreak[];
  pieces: Piece[];
  tail: string;
}

/** The source that the regulation was read from, rebuilt from its pieces. */
export function regenerateSource(regulation: Regulation): string {
  return regulation.pieces.map((piece) => piece.gap + piece.value).join('') + regulation.tail;
}

/** The direct children of each provision (`null` for the top), in document order. */
export function groupByParent(provisions: readonly Provision[]): Map<string | null, Provision[]> {
  return Map.groupBy(provisions, (provision) => provision.parent);
}
