import type { Sought, SoughtKind } from '../text/written/sought.ts';
import { plainText } from '../text/written/plain.ts';
import { readMailKeys, readHashes } from '../text/written/mail.ts';
import { readNumberKeys } from '../text/written/numbers.ts';
import { partStrings, type PartString, type SchemaSet } from './publish.ts';

/** Where a private value is kept; what people are told instead of it. */
export interface Kept {
  /** The file, relative to the content folder. */
  path: string;
  /** The id of the record it belongs to. */
  record: string;
  /** JSON Pointer into the file. */
  pointer: string;
  kind: SoughtKind;
}

/** Public fields that people write into at length: that a value stands there is no proof that it may. */
export const FREE_TEXT = /\/(biography|summary|note|text)(\/\w+)?$/;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const OF_PERSON =
  /\/(name|nameEn|aliases|contact|by|reporter|complainant|objector|witness)(\/\w+)?$/;
const OF_BODIES = /\/part(y|ies)(\/|$)/;
const BODY =
  /(公司|集团|事务所|大学|学院|研究院|研究所|协会|商会|中心|委员会|办公会|法院|局|处|厅|部|办)$|\b(Ltd|Inc|Co|LLP|LLC|GmbH|University|Office|Firm)\.?$/;
const HAN_NAME = /^[\p{Script=Han}·•]{2,12}$/u;
const LATIN_NAME = /^\p{L}[\p{L}\p{M}'’.-]*(?:[ ·]\p{L}[\p{L}\p{M}'’.-]*){0,5}$/u;
const LONGEST_HAN = 4;
const FEWEST_EMBEDDED = 10;

function isPersonName(plain: string, pointer: string): boolean {
  if (BODY.test(plain)) return false;
  // By whom something was done may be a body of more characters.
  if (HAN_NAME.test(plain))
    return pointer.endsWith('/name') || plain.includes('·') || [...plain].length <= LONGEST_HAN;
  return LATIN_NAME.test(plain);
}

/** What a value is, by what it looks like and by the name of its property. */
export function kindOf({ text, pointer, isDate }: PartString): SoughtKind {
  const plain = plainText(text).trim();
  if (isDate || DAY.test(plain)) return 'date';
  if (readHashes(plain)[0]?.length === plain.length) return 'identity';
  if (readMailKeys(plain).length === 1 && !/[\s，。]/.test(plain)) return 'email';
  if (/^[+\d\s()./-]+$/.test(plain)) return 'number';
  if (OF_PERSON.test(pointer) && isPersonName(plain, pointer)) return 'name';
  return OF_BODIES.test(pointer) || BODY.test(plain) ? 'body' : 'text';
}

/** The telephone numbers and addresses that stand within private words are private too. */
function embedded(text: string): Array<{ kind: SoughtKind; text: string }> {
  const plain = plainText(text);
  const numbers = readNumberKeys(plain).filter(({ length }) => length >= FEWEST_EMBEDDED);
  return [
    ...numbers.map((number) => ({ kind: 'number' as const, text: number })),
    ...readMailKeys(plain).map((mail) => ({ kind: 'email' as const, text: mail })),
  ];
}

/**
 * The private values of one record or of its private part. A day counts only in a private part (a birthday): the days
 * of events stand everywhere. Numbers that are sums or counts are no strings and prove nothing.
 */
export function privateValues(
  schemas: SchemaSet,
  name: string,
  value: unknown,
  { path, record }: Pick<Kept, 'path' | 'record'>,
): Array<Sought<Kept>> {
  const withDays = name.endsWith('-private');
  return partStrings(schemas, name, value).private.flatMap((part) => {
    const kind = kindOf(part);
    if (kind === 'date' && !withDays) return [];
    const inside = kind === 'text' ? embedded(part.text) : [];
    return [{ kind, text: part.text }, ...inside].map((each) => ({
      ...each,
      owner: { path, record, pointer: part.pointer, kind: each.kind },
    }));
  });
}
