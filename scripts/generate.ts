import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { format } from 'prettier';
import { writeSafely } from './files/safe-write.ts';
import { RULES } from '../src/rules/index.ts';
import { drawFloors, renewDrawing } from './house/floor-drawing.ts';

const SCHEMAS = 'schemas';
const GENERATED = join('src', 'generated');
const COMMON = 'common.schema.json';
/** Where a newcomer finds the house drawn. */
const DRAWN = 'CONTRIBUTING.md';
const EXAMPLES = join(GENERATED, 'rule-examples.json');

type Node = Record<string, unknown>;

function readSchema(file: string): Node & { $defs?: Record<string, Node> } {
  return JSON.parse(readFileSync(join(SCHEMAS, file), 'utf8'));
}

const COMMON_DEFS = readSchema(COMMON).$defs ?? {};

function pascalCase(name: string): string {
  return name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Inlines the common strings and collects the common objects, so that every type is named once, by its definition. */
function inlineCommon(value: unknown, used: Set<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => inlineCommon(item, used));
  if (typeof value !== 'object' || value === null) return value;
  const { $ref, ...rest } = value as Node;
  if (typeof $ref !== 'string') {
    const { title: _, ...untitled } = rest;
    const named = typeof rest.title === 'object' ? rest : untitled;
    return Object.fromEntries(
      Object.entries(named).map(([key, v]) => [key, inlineCommon(v, used)]),
    );
  }
  const name = $ref.split('/').at(-1) ?? '';
  if (!$ref.startsWith(COMMON) && !(name in COMMON_DEFS)) return { $ref };
  const target = COMMON_DEFS[name];
  if (target?.type === 'string') {
    const { description, tsType } = rest;
    return {
      type: 'string',
      ...(description ? { description } : {}),
      ...(tsType ? { tsType } : {}),
    };
  }
  used.add(name);
  return { $ref: `#/$defs/${name}` };
}

/** An event's own id, kind and days are its place in the history: reports say them of every event. */
const PLACE = new Set(['id', 'type', 'on', 'recordedOn']);

const isEvent = ({ type, on }: Record<string, Node>): boolean =>
  type?.const !== undefined && on !== undefined;

/** What of a definition may be shown: all of it, what it marks itself, or nothing. */
type Sight = 'all' | 'marked' | 'none';

function sightOf(property: Node, around: Sight): Sight {
  const mark = property['x-visibility'];
  if (mark === 'private' || around === 'none') return 'none';
  return around === 'all' ? 'all' : mark === 'public' ? 'marked' : 'none';
}

/** Gives the texts and numbers that no schema marks public the type `Private`; choices are words of the schema itself. */
function markPrivate(value: unknown, sight: Sight): unknown {
  if (Array.isArray(value)) return value.map((each) => markPrivate(each, sight));
  if (typeof value !== 'object' || value === null) return value;
  const { properties, items, oneOf, anyOf, ...node } = value as Node & {
    properties?: Record<string, Node>;
  };
  const kind = COMMON_DEFS[String(node.$ref).split('/').at(-1) ?? '']?.type ?? node.type;
  const told = { string: 'string', integer: 'number', number: 'number' }[String(kind)];
  const isLeaf = told !== undefined && !('enum' in node) && !('const' in node);
  const kept = properties && Object.entries(properties);
  const open = properties && isEvent(properties) ? PLACE : new Set<string>();
  return {
    ...node,
    ...(isLeaf && sight === 'none' ? { tsType: `Private<${told}>` } : {}),
    ...(items ? { items: markPrivate(items, sight) } : {}),
    ...(oneOf ? { oneOf: markPrivate(oneOf, sight) } : {}),
    ...(anyOf ? { anyOf: markPrivate(anyOf, sight) } : {}),
    ...(kept && {
      properties: Object.fromEntries(
        kept.map(([name, each]) => [
          name,
          markPrivate(each, open.has(name) ? 'all' : sightOf(each, sight)),
        ]),
      ),
    }),
  };
}

/** A definition for itself: one marked public may be shown as a whole. */
function markDefinition(def: Node, root: Node): Node {
  const isPublic = [def, root].some((each) => each['x-visibility'] === 'public');
  return markPrivate(def, isPublic ? 'all' : 'marked') as Node;
}

/** One schema as json-schema-to-typescript names types best: no reference leaves the file, titles are definition names. */
function prepareSchema(file: string): JSONSchema {
  const schema = readSchema(file);
  const used = new Set<string>();
  const { $defs = {}, ...top } = schema;
  const defs = Object.fromEntries(
    Object.entries($defs).map(([name, def]) => [
      name,
      inlineCommon(markDefinition(def, schema), used) as Node,
    ]),
  );
  const body = inlineCommon(markDefinition(top, schema), used) as Node;
  for (const name of used)
    defs[name] = inlineCommon(markDefinition(COMMON_DEFS[name] ?? {}, schema), used) as Node;
  for (const [name, def] of Object.entries(defs)) def.title = pascalCase(name);
  return { ...body, title: String(schema.title), $defs: defs };
}

const PRIVATE_TYPES = `// Generated by npm run generate; do not edit.

/**
 * A value that its schema does not mark public, as the types made from schemas have it. At run time it is the value and
 * nothing more; the compiler keeps it out of everything that takes a Shown.
 */
export type Private<T extends string | number> = T & { readonly '~visibility'?: 'private' };

/** What a report may say: no Private. */
export type Shown = (string | number) & { readonly '~visibility'?: 'public' };
`;

async function generateTypes(file: string): Promise<string> {
  const name = pascalCase(file.replace('.schema.json', ''));
  const schema = prepareSchema(file);
  const imported = JSON.stringify(schema).includes('"Private<')
    ? "\n\nimport type { Private } from './private.ts';"
    : '';
  return compile({ ...schema, title: name }, name, {
    bannerComment: `// Generated from schemas/${file} by npm run generate; do not edit.${imported}`,
    additionalProperties: false,
    strictIndexSignatures: false,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: false,
    style: { singleQuote: true, printWidth: 100, bracketSpacing: true },
  });
}

/** Every rule's own tests, asked for what they judge; null where one of them fails. */
function takeExamples(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'rule-examples-'));
  try {
    const tests = RULES.map(({ id }) => `test/rules/${id}.test.ts`);
    const { status } = spawnSync(
      process.execPath,
      [join('node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', 'unit', ...tests],
      { env: { ...process.env, DIANZHANG_RULE_EXAMPLES: folder }, stdio: ['ignore', 2, 2] },
    );
    if (status !== 0) return null;
    const read = (id: string): unknown =>
      JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8'));
    const ids = RULES.map(({ id }) => id).sort();
    return JSON.stringify(Object.fromEntries(ids.map((id) => [id, read(id)])));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const formatJson = (text: string): Promise<string> =>
  format(text, { parser: 'json', printWidth: 100 });

/**
 * The examples on the rules' pages are cases of their tests. Whether they are still the tests' own is proved by the
 * tests themselves; the check here is of the file: every rule once, in order, formatted.
 */
async function checkExamples(): Promise<boolean> {
  const text = existsSync(EXAMPLES) ? readFileSync(EXAMPLES, 'utf8') : '{}';
  const ids = RULES.map(({ id }) => id).sort();
  return Object.keys(JSON.parse(text)).join() === ids.join() && (await formatJson(text)) === text;
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
mkdirSync(GENERATED, { recursive: true });
const stale: string[] = [];

function keep(target: string, text: string): void {
  if (!values.check) writeSafely(target, text);
  else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) stale.push(target);
}
keep(join(GENERATED, 'private.ts'), PRIVATE_TYPES);
for (const file of readdirSync(SCHEMAS).filter((name) => name !== COMMON)) {
  const target = join(GENERATED, file.replace('.schema.json', '.ts'));
  keep(target, await generateTypes(file));
}
const page = readFileSync(DRAWN, 'utf8');
const redrawn = renewDrawing(page, drawFloors());
if (!values.check) writeSafely(DRAWN, redrawn);
else if (redrawn !== page) stale.push(DRAWN);
if (stale.length > 0) {
  console.error(
    `Not what the schemas or the imports say; run npm run generate: ${stale.join(', ')}`,
  );
  process.exitCode = 1;
}
if (values.check) {
  if (!(await checkExamples())) {
    console.error(`Not the examples of the rules' tests; run npm run generate: ${EXAMPLES}`);
    process.exitCode = 1;
  }
} else {
  const examples = takeExamples();
  if (examples === null) {
    console.error(`A rule's test fails, so ${EXAMPLES} stays as it is.`);
    process.exitCode = 1;
  } else writeSafely(EXAMPLES, await formatJson(examples));
}
