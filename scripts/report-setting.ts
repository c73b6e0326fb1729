import { styleText } from 'node:util';
import type { Lang } from '../src/i18n/lang.ts';
import { nameFile, pathOfFile } from '../src/load/paths.ts';
import { PLAIN_PAINT, type Paint, type Setting, type Style } from '../src/report/report.ts';
import { RULES } from '../src/rules/index.ts';
import { chooseAddress } from './command.ts';
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

/** The lines of the files that were read, each file split when it is first asked for. */
function linesOf({ content, contentPath, textOf }: Judged): Setting['lineOf'] {
  const texts = new Map(content.loaded.files.map(({ path, text }) => [path, text]));
  const split = new Map<string, string[]>();
  return (file, line) => {
    const known = split.get(file);
    const path = pathOfFile(contentPath, file);
    const text = known ? '' : (texts.get(path) ?? textOf?.(path) ?? '');
    const lines = known ?? (text === '' ? [] : text.split(/\r?\n/));
    split.set(file, lines);
    return lines[line - 1] ?? null;
  };
}

function markedFiles({ content, contentPath }: Judged): ReadonlySet<string> {
  const marked = content.loaded.faults.filter(({ kind }) => kind === 'byteOrderMark');
  return new Set(marked.map(({ path }) => nameFile(contentPath, path)));
}

/** What the voices need of a judgement. */
export function settingOf(judged: Judged, lang: Lang, paint: Paint = PLAIN_PAINT): Setting {
  const marked = markedFiles(judged);
  return {
    lang,
    rules: RULES,
    address: chooseAddress(judged.content),
    lineOf: linesOf(judged),
    isMarked: (file) => marked.has(file),
    paint,
  };
}
