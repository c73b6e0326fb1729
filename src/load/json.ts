import { parse, type AnyNode, type DocumentNode, type ValueNode } from '@humanwhocodes/momoa';

/** A place in a text; both count from 1, columns in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

const START: Position = { line: 1, column: 1 };

function positionOf(node: AnyNode): Position {
  return { line: node.loc.start.line, column: node.loc.start.column };
}

// A file with faults is asked for many places in a row: the last one read is kept.
let lastRead: { text: string; document: DocumentNode | null } = { text: '', document: null };

function readDocument(text: string): DocumentNode | null {
  if (lastRead.text === text) return lastRead.document;
  let document: DocumentNode | null = null;
  try {
    document = parse(text);
  } catch {
    // broken or nested beyond the stack: the place is then the start of the file
  }
  lastRead = { text, document };
  return document;
}

/** The offset at which a text that `JSON.parse` refused with `error` stops being JSON. */
export function findSyntaxBreak(text: string, error: unknown): number {
  // “… in JSON at position 12 (line 1 column 13)”; of an unexpected token V8 gives no place, momoa does
  const position = /JSON at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  const end = text.trimEnd().length;
  if (position !== undefined) return Math.min(Number(position), end);
  try {
    parse(text);
  } catch (broken) {
    const offset = (broken as { offset?: unknown }).offset;
    if (typeof offset === 'number') return Math.min(offset, end);
  }
  return end;
}

/** `/a~1b/0` → ['a/b', '0'] (RFC 6901). */
export function splitPointer(pointer: string): string[] {
  const parts = pointer.split('/').slice(1);
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function joinPointer(parts: ReadonlyArray<string | number>): string {
  return parts
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/**
 * Where the value at `pointer` stands in a JSON text; of a missing one, the nearest container that exists. With `key`,
 * where that property's name stands.
 */
export function locatePointer(text: string, pointer: string, key?: string): Position {
  let value: ValueNode | undefined = readDocument(text)?.body;
  let place = value ? positionOf(value) : START;
  for (const part of splitPointer(pointer)) {
    const next: ValueNode | undefined = childOf(value, part);
    if (!next) return place;
    value = next;
    place = positionOf(next);
  }
  if (key === undefined || value?.type !== 'Object') return place;
  const member = value.members.findLast((candidate) => nameOf(candidate.name) === key);
  return member ? positionOf(member.name) : place;
}

function nameOf(node: { type: string; value?: string; name?: string }): string {
  return node.type === 'String' ? (node.value ?? '') : (node.name ?? '');
}

function childOf(value: ValueNode | undefined, part: string): ValueNode | undefined {
  if (value?.type === 'Array') return value.elements[Number(part)]?.value;
  if (value?.type !== 'Object') return undefined;
  return value.members.findLast((member) => nameOf(member.name) === part)?.value;
}

function countKeys(value: unknown): number {
  let count = 0;
  const waiting = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    if (Array.isArray(next)) {
      for (const child of next) if (typeof child === 'object') waiting.push(child);
      continue;
    }
    const named = next as Record<string, unknown>;
    for (const name in named) {
      count++;
      const child = named[name];
      if (typeof child === 'object') waiting.push(child);
    }
  }
  return count;
}

const [QUOTE, SPACE] = [0x22, 0x20];

/**
 * How many colons of a JSON text follow a string's end: one for each name, and some within strings too. So it is never
 * less than the names that the text has.
 */
function countColons(text: string): number {
  let count = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    let before = colon - 1;
    while (text.charCodeAt(before) <= SPACE) before--;
    if (text.charCodeAt(before) === QUOTE) count++;
  }
  return count;
}

export interface DuplicateKey extends Position {
  name: string;
  pointer: string;
}

/** Names written twice in one object, which JSON.parse passes over; `value` is what it made of `text`. */
export function findDuplicateKeys(text: string, value: unknown): DuplicateKey[] {
  if (countColons(text) === countKeys(value)) return []; // else it is looked at closely
  const root = readDocument(text);
  const found = root ? duplicatesIn(root.body) : [];
  return found.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Without recursion: a file may be nested deeper than the stack. */
function duplicatesIn(root: ValueNode): DuplicateKey[] {
  const found: DuplicateKey[] = [];
  const waiting = [{ node: root, pointer: '' }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, pointer } = next;
    if (node.type === 'Array')
      for (const [index, { value }] of node.elements.entries())
        waiting.push({ node: value, pointer: pointer + joinPointer([index]) });
    if (node.type !== 'Object') continue;
    const seen = new Set<string>();
    for (const member of node.members) {
      const name = nameOf(member.name);
      const at = pointer + joinPointer([name]);
      if (seen.has(name)) found.push({ name, pointer: at, ...positionOf(member.name) });
      seen.add(name);
      waiting.push({ node: member.value, pointer: at });
    }
  }
  return found;
}
