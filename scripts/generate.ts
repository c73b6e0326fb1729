import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { format } from 'prettier';
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
  if (target?.type === 'string')
    return { type: 'string', ...(rest.description ? { description: rest.description } : {}) };
  used.add(name);
  return { $ref: `#/$defs/${name}` };
}

/** One schema as json-schema-to-typescript names types best: no reference leaves the file, titles are definition names. */
function prepareSchema(file: string): JSONSchema {
  const schema = readSchema(file);
  const used = new Set<string>();
  const { $defs = {}, ...top } = schema;
  const defs = Object.fromEntries(
    Object.entries($defs).map(([name, def]) => [name, inlineCommon(def, used) as Node]),
  );
  const body = inlineCommon(top, used) as Node;
  for (const name of used) defs[name] = inlineCommon(COMMON_DEFS[name], used) as Node;
  for (const [name, def] of Object.entries(defs)) def.title = pascalCase(name);
  return { ...body, title: String(schema.title), $defs: defs };
}

async function generateTypes(file: string): Promise<string> {
  const name = pascalCase(file.replace('.schema.json', ''));
  return compile({ ...prepareSchema(file), title: name }, name, {
    bannerComment: `// Generated from schemas/${file} by npm run generate; do not edit.`,
    additionalProperties: false,
    strictIndexSignatures: false,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: false,
    style: { singleQuote: true, printWidth: 100 },
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
for (const file of readdirSync(SCHEMAS).filter((name) => name !== COMMON)) {
  const target = join(GENERATED, file.replace('.schema.json', '.ts'));
  const text = await generateTypes(file);
  if (!values.check) writeFileSync(target, text);
  else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) stale.push(target);
}
const page = readFileSync(DRAWN, 'utf8');
const redrawn = renewDrawing(page, drawFloors());
if (!values.check) writeFileSync(DRAWN, redrawn);
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
  } else writeFileSync(EXAMPLES, await formatJson(examples));
}
