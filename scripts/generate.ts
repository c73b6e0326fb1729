import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

const SCHEMAS = 'schemas';
const GENERATED = join('src', 'generated');
const COMMON = 'common.schema.json';

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

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
mkdirSync(GENERATED, { recursive: true });
const stale: string[] = [];
for (const file of readdirSync(SCHEMAS).filter((name) => name !== COMMON)) {
  const target = join(GENERATED, file.replace('.schema.json', '.ts'));
  const text = await generateTypes(file);
  if (!values.check) writeFileSync(target, text);
  else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) stale.push(target);
}
if (stale.length > 0) {
  console.error(`Not what the schemas say; run npm run generate: ${stale.join(', ')}`);
  process.exitCode = 1;
}
