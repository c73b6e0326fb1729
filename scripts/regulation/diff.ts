import { styleText } from 'node:util';
import { comparisonText, PLAIN_PAINT, type Paint } from '../../src/change/comparison-text.ts';
import { touchedByVersion } from '../../src/change/touched-by-version.ts';
import { findTouched } from '../../src/change/touched.ts';
import { compareVersions } from '../../src/regulation/compare.ts';
import type { LibraryVersion, LibraryWork } from '../../src/regulation/library.ts';
import { touchedRecordsLines } from '../../src/report/change-words.ts';
import { RULES } from '../../src/rules/index.ts';
import {
  chooseRunOptions,
  output,
  readContent,
  runCommand,
  UserError,
  type Arguments,
} from '../command.ts';

const OPTIONS = {
  content: { type: 'string' },
  output: { type: 'string', short: 'o' },
} as const;

const COLOUR_PAINT: Paint = {
  del: (text) => styleText(['red', 'strikethrough'], text),
  ins: (text) => styleText(['green', 'underline'], text),
  strong: (text) => styleText('bold', text),
  faint: (text) => styleText('dim', text),
};

const listIds = (values: ReadonlyArray<{ id: string }>): string =>
  values.map(({ id }) => id).join(', ') || '–';

function findWork(works: readonly LibraryWork[], id: string): LibraryWork {
  const work = works.find((each) => each.id === id);
  if (!work) throw new UserError('compare.no-work', { work: id, known: listIds(works) });
  return work;
}

function findVersionOf(work: LibraryWork, id: string): LibraryVersion {
  const version = work.versions.find((each) => each.id === id);
  if (version) return version;
  const known = listIds(work.versions);
  throw new UserError('compare.no-version', { work: work.id, version: id, known });
}

function choosePaint(file: string | undefined): Paint {
  const colour = file === undefined && process.stdout.isTTY && !process.env['NO_COLOR'];
  return colour ? COLOUR_PAINT : PLAIN_PAINT;
}

function diffVersions({ values, positionals, lang }: Arguments): number {
  const [workId, from, to, ...more] = positionals.slice(1);
  if (workId === undefined || from === undefined || to === undefined || more.length > 0)
    throw new UserError('compare.usage', {});
  const content = readContent(values['content'] as string | undefined);
  const work = findWork(content.works, workId);
  const [a, b] = [findVersionOf(work, from), findVersionOf(work, to)];
  const comparison = compareVersions(a.regulation, b.regulation);
  const sources = {
    schemes: content.schemes.map(({ value }) => value),
    forms: content.forms.map(({ value }) => value),
    rules: RULES,
  };
  const touched = findTouched(comparison, { work: work.id, a: a.id, b: b.id }, sources);
  const file = values['output'] as string | undefined;
  const paint = choosePaint(file);
  const records = touchedByVersion(
    content,
    { work: work.id, from: a.id, to: b.id },
    RULES,
    chooseRunOptions(content, ''),
  );
  const lines = touchedRecordsLines(records, lang).map((line) => `${line}\n`);
  const text = comparisonText({ work, a, b, comparison, touched, sources, lang, paint });
  output(text + lines.join(''), file);
  return 0;
}

/** `npm run regulation -- diff WORK OLD NEW`: what changed between two versions. */
export async function run(): Promise<void> {
  await runCommand(OPTIONS, 'compare.help', diffVersions);
}
