import { parse, type AnyNode, type MemberNode, type ValueNode } from '@humanwhocodes/momoa';
import { joinPointer, splitPointer } from './json.ts';

type Schema = Record<string, unknown>;

/** The schemas by name, as `readSchemas` gives them. */
export type SchemaSet = ReadonlyMap<string, Schema>;

/** What of a definition may be shown: all of it, what it marks itself, or nothing. */
export type Sight = 'all' | 'marked' | 'none';

/** An event's own id, kind and days are its place in the history: reports say them of every event. */
export const PLACE_OF_EVENT: ReadonlySet<string> = new Set(['id', 'type', 'on', 'recordedOn']);

const PRIVATE_MARK = '"x-visibility":"private"';

export function sightOf(property: Schema, around: Sight): Sight {
  const mark = property['x-visibility'];
  if (mark === 'private' || around === 'none') return 'none';
  return around === 'all' ? 'all' : mark === 'public' ? 'marked' : 'none';
}

/** A place in a file, as its schema sees it. */
interface Place {
  schema: Schema;
  /** The schema's name, where its own `$defs` are found. */
  home: string;
  sight: Sight;
  /** Whether the schema knows the name that leads here; else somebody typed it, and it may be anything. */
  isNamed: boolean;
  /** One of an event's own id, kind and days, which no schema marks. */
  isPlaceOfEvent: boolean;
}

type Properties = Record<string, Schema>;

const propertiesOf = (schema: Schema): Properties => (schema['properties'] ?? {}) as Properties;

/** Of an event of no known kind the names alone may be known. */
function namesOf(kinds: readonly Place[]): Schema {
  const names = kinds.flatMap(({ schema }) => Object.keys(propertiesOf(schema)));
  return { properties: Object.fromEntries(names.map((name) => [name, {}])) };
}

/** `tag` is the `type` that the value there gives itself: it chooses among the kinds of events. */
function resolve(set: SchemaSet, place: Place, tag: unknown): Place {
  const { schema, home, sight } = place;
  const ref = schema['$ref'];
  if (typeof ref === 'string') {
    const [file = '', name = ''] = ref.split('#/$defs/');
    const owner = file === '' ? home : file.replace('.schema.json', '');
    const target = (set.get(owner)?.['$defs'] as Properties | undefined)?.[name] ?? {};
    const isOpen = sight === 'marked' && target['x-visibility'] === 'public';
    const found: Place = { ...place, schema: target, home: owner, sight: isOpen ? 'all' : sight };
    return resolve(set, found, tag);
  }
  const branches = schema['oneOf'];
  if (!Array.isArray(branches)) return place;
  const kinds = (branches as Schema[]).map((branch) =>
    resolve(set, { ...place, schema: branch }, undefined),
  );
  const own = kinds.find(({ schema }) => propertiesOf(schema)['type']?.['const'] === tag);
  return (tag === undefined ? undefined : own) ?? { ...place, schema: namesOf(kinds) };
}

function rootOf(set: SchemaSet, name: string): Place {
  const schema = set.get(name) ?? {};
  const sight = schema['x-visibility'] === 'public' ? 'all' : 'marked';
  return { schema, home: name, sight, isNamed: true, isPlaceOfEvent: false };
}

function enterEntry(set: SchemaSet, place: Place, tag: unknown): Place {
  return resolve(set, { ...place, schema: (place.schema['items'] ?? {}) as Schema }, tag);
}

function enterProperty(set: SchemaSet, place: Place, name: string, tag: unknown): Place {
  const { schema, sight, home } = place;
  const properties = propertiesOf(schema);
  const isNamed = Object.hasOwn(properties, name);
  const others = schema['additionalProperties'];
  const property = isNamed ? (properties[name] ?? {}) : typeof others === 'object' ? others : {};
  const isOpen = sight === 'all';
  const isEvent = properties['type']?.['const'] !== undefined && properties['on'] !== undefined;
  const seen = isNamed ? sightOf(property as Schema, sight) : isOpen ? 'all' : 'none';
  const found: Place = {
    ...{ schema: property as Schema, home, sight: seen, isNamed: isNamed || isOpen },
    isPlaceOfEvent: !isOpen && isEvent && PLACE_OF_EVENT.has(name),
  };
  return resolve(set, found, tag);
}

/** What a report may say of a place in a file. */
export interface Seen {
  /** Whether the value there may be shown. */
  isPublic: boolean;
  /** Whether the names within it may be shown that the schema does not know. */
  isOpen: boolean;
  /** The pointer as far as the schema knows its names. */
  pointer: string;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const tagOf = (value: unknown): unknown => (isObject(value) ? value['type'] : undefined);

/** `value` is all of the file, `name` its schema's. */
export function seeAt(set: SchemaSet, name: string, value: unknown, pointer: string): Seen {
  let [place, here] = [rootOf(set, name), value];
  const known: string[] = [];
  for (const part of splitPointer(pointer)) {
    const inList = Array.isArray(here);
    here = inList ? (here as unknown[])[Number(part)] : isObject(here) ? here[part] : undefined;
    const tag = tagOf(here);
    place = inList ? enterEntry(set, place, tag) : enterProperty(set, place, part, tag);
    if (!place.isNamed) return { isPublic: false, isOpen: false, pointer: joinPointer(known) };
    known.push(part);
  }
  const isPublic = place.sight !== 'none' && !place.isPlaceOfEvent;
  return { isPublic, isOpen: place.sight === 'all', pointer: joinPointer(known) };
}

/** Whether everything in a file of this schema may be shown, even where it is broken; Markdown is a regulation's text. */
export function isOpenFile(set: SchemaSet, name: string): boolean {
  if (name === 'text') return true;
  const schema = set.get(name);
  return schema?.['x-visibility'] === 'public' && !JSON.stringify(schema).includes(PRIVATE_MARK);
}

/** What of a line is not to be shown; columns count from 1, in UTF-16 units, `to` behind the last. */
export interface Span {
  line: number;
  from: number;
  to: number;
}

function spanOf({ loc: { start, end } }: AnyNode): Span {
  return { line: start.line, from: start.column, to: end.column };
}

const nameOf = ({ name }: MemberNode): string => (name.type === 'String' ? name.value : name.name);

function tagOfNode(node: ValueNode): unknown {
  if (node.type !== 'Object') return undefined;
  const tag = node.members.findLast((member) => nameOf(member) === 'type')?.value;
  return tag?.type === 'String' ? tag.value : undefined;
}

/** Written as an event's id, kind and days are, “2026-05-01”, “letter-issued”; anything else may stand there by mistake. */
const isPlain = (node: ValueNode): boolean =>
  node.type === 'String' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(node.value);

function* hiddenIn(set: SchemaSet, node: ValueNode, place: Place): Generator<Span> {
  if (node.type === 'Array')
    for (const { value } of node.elements)
      yield* hiddenIn(set, value, enterEntry(set, place, tagOfNode(value)));
  else if (node.type === 'Object')
    for (const member of node.members) {
      const inside = enterProperty(set, place, nameOf(member), tagOfNode(member.value));
      if (!inside.isNamed) yield spanOf(member.name);
      yield* hiddenIn(set, member.value, inside);
    }
  else if (place.sight === 'none' && !(place.isPlaceOfEvent && isPlain(node))) yield spanOf(node);
}

/**
 * What a file's lines hold that its schema does not mark public; null where nothing of it may be shown, since it cannot
 * be read as JSON. A string never goes beyond its line, so each is on one.
 */
export function hiddenSpans(set: SchemaSet, name: string | undefined, text: string): Span[] | null {
  if (name === undefined) return null;
  if (isOpenFile(set, name)) return [];
  try {
    const { body } = parse(text);
    return [...hiddenIn(set, body, rootOf(set, name))];
  } catch {
    return null; // broken, or nested beyond the stack
  }
}
