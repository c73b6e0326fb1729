import { join } from 'node:path';
import { styleText } from 'node:util';
import type { Lang } from '../src/i18n/lang.ts';
import { schemaOfPlace } from '../src/load/files.ts';
import { nameFile, pathOfFile } from '../src/load/paths.ts';
import { readSchemas } from '../src/load/schemas.ts';
import { hiddenSpans, type SchemaSet } from '../src/load/visibility.ts';
import { PLAIN_PAINT, type Paint, type Setting, type Style } from '../src/report/report.ts';
import { RULES } from '../src/rules/index.ts';
import { chooseAddress, ROOT } from './command.ts';
import type { Judgement } from './judge-content.ts';

const COLOURS: Record<Style, Parameters<typeof styleText>[0]> = {
  error: ['red', 'bold'],
  warning: 'yellow',
  note: 'cyan',
  place: 'bold',
  faint: 'dim',
  mark: ['red', 'bold'],
};

/** Colour on a terminal only, and as NO_COLOR and FORCE_COLOR would have it. */
export const terminalPaint: Paint = (style, text) =>
  styleText(COLOURS[style], text, { stream: process.stdout });

/** What of a judgement bears on how it is told. */
export type Judged = Pick<Judgement, 'content' | 'contentPath' | 'textOf'>;

type TextOf = (path: string) => string;

/** The texts of the files that were read, by their paths in the content folder. */
function textsOf({ content, textOf }: Judged): TextOf {
  const texts = new Map(content.loaded.files.map(({ path, text }) => [path, text]));
  return (path) => texts.get(path) ?? textOf?.(path) ?? '';
}

/** What `make` gives for a file, named as findings name it, made when it is first asked for. */
function onceEach<T>(contentPath: string, make: (path: string) => T): (file: string) => T {
  const made = new Map<string, T>();
  return (file) => {
    const known = made.get(file);
    if (known !== undefined) return known;
    const value = make(pathOfFile(contentPath, file));
    made.set(file, value);
    return value;
  };
}

function linesOf(contentPath: string, textOf: TextOf): Setting['lineOf'] {
  const lines = onceEach(contentPath, (path) => {
    const text = textOf(path);
    return text === '' ? [] : text.split(/\r?\n/);
  });
  return (file, line) => lines(file)[line - 1] ?? null;
}

/** By the product's own schemas, read when a line is first to be shown. */
function hiddenOf(contentPath: string, textOf: TextOf): Setting['hiddenIn'] {
  let schemas: SchemaSet | undefined;
  return onceEach(contentPath, (path) => {
    schemas ??= readSchemas(join(ROOT, 'schemas')).byName;
    return hiddenSpans(schemas, schemaOfPlace(path), textOf(path));
  });
}

function markedFiles({ content, contentPath }: Judged): ReadonlySet<string> {
  const marked = content.loaded.faults.filter(({ kind }) => kind === 'byteOrderMark');
  return new Set(marked.map(({ path }) => nameFile(contentPath, path)));
}

/** What the voices need of a judgement. */
export function settingOf(judged: Judged, lang: Lang, paint: Paint = PLAIN_PAINT): Setting {
  const marked = markedFiles(judged);
  const textOf = textsOf(judged);
  return {
    lang,
    rules: RULES,
    address: chooseAddress(judged.content),
    lineOf: linesOf(judged.contentPath, textOf),
    hiddenIn: hiddenOf(judged.contentPath, textOf),
    isMarked: (file) => marked.has(file),
    paint,
  };
}
