import { styleText } from 'node:util';
import type { Lang } from '../src/i18n/lang.ts';
import { PLAIN_PAINT, type Paint, type Setting, type Style } from '../src/report/report.ts';
import type { Content } from '../src/rules/content.ts';
import { RULES } from '../src/rules/index.ts';
import type { Judgement } from './command.ts';

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

/** The lines of the files that were read, each file split when it is first asked for. */
function linesOf(
  content: Content,
  root: string,
  textOf: Judgement['textOf'] = () => undefined,
): Setting['lineOf'] {
  const prefix = root === '' ? '' : `${root}/`;
  const texts = new Map(content.loaded.files.map(({ path, text }) => [prefix + path, text]));
  const split = new Map<string, string[]>();
  return (file, line) => {
    const known = split.get(file);
    const text = known ? '' : (texts.get(file) ?? textOf(file.slice(prefix.length)) ?? '');
    const lines = known ?? (text === '' ? [] : text.split(/\r?\n/));
    split.set(file, lines);
    return lines[line - 1] ?? null;
  };
}

function markedFiles(content: Content, root: string): ReadonlySet<string> {
  const prefix = root === '' ? '' : `${root}/`;
  const marked = content.loaded.faults.filter(({ kind }) => kind === 'byteOrderMark');
  return new Set(marked.map(({ path }) => prefix + path));
}

/** What the voices need of a judgement. */
export function settingOf(
  { content, contentPath, textOf }: Pick<Judgement, 'content' | 'contentPath' | 'textOf'>,
  lang: Lang,
  paint: Paint = PLAIN_PAINT,
): Setting {
  const marked = markedFiles(content, contentPath);
  const address = process.env['SITE_URL'] || content.site?.publicAddress || '';
  return {
    lang,
    rules: RULES,
    address: address.replace(/\/+$/, ''),
    lineOf: linesOf(content, contentPath, textOf),
    isMarked: (file) => marked.has(file),
    paint,
  };
}
