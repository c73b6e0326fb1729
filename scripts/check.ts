import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { PLAIN_PAINT, reportOf } from '../src/report/report.ts';
import { FORMATS, isFormat, VOICES, type Format } from '../src/report/voices.ts';
import { chooseDates, tellDates } from './check-dates.ts';
import {
  chooseContent,
  contentFolder,
  output,
  runCommand,
  UserError,
  type Asked,
} from './command.ts';
import { judgeChange, type ChangeJudgement } from './judge-change.ts';
import { judgeContent, judgeInBatches } from './judge-content.ts';
import { settingOf, terminalPaint } from './report-setting.ts';

// Records are read and let go again. Left to itself, V8 sweeps them up when four times what is held has gathered; at
// twice as much, 100,000 experts take a quarter less memory, and no more time that could be measured.
setFlagsFromString('--heap-growing-percent=100');

const OPTIONS = {
  content: { type: 'string' },
  'as-of': { type: 'string' },
  ahead: { type: 'string' },
  since: { type: 'string' },
  // Taken and needed no more: birthdays are always counted alone. Reports set up before 0.2 ask for it.
  'no-birthdays': { type: 'boolean' },
  base: { type: 'string' },
  head: { type: 'string' },
  format: { type: 'string', default: 'text' },
  output: { type: 'string', short: 'o' },
} as const;

/** A place as reports print it, “content/experts/bj-experts/bj-0001.json:12:3”, without its line and column. */
const withoutPlace = (path: string): string => path.replace(/(?<=\.(?:json|md)):\d+(?::\d+)?$/, '');

/** Which files the paths given on the command line name, or all of them. */
function chooseFiles(
  paths: readonly string[],
  content: string,
  onDisk: boolean,
): ((path: string) => boolean) | undefined {
  if (paths.length === 0) return undefined;
  const chosen = paths.map(withoutPlace).map((path) => {
    // a mistyped path must not look like a clean one
    if (onDisk && !existsSync(path)) throw new UserError('check.no-path', { path });
    const inside = relative(content, resolve(path)).split(sep).join('/');
    if (inside.startsWith('..')) throw new UserError('check.outside', { path, content });
    return inside;
  });
  return (file) =>
    chosen.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
}

function chooseFormat(value: string): Format {
  if (isFormat(value)) return value;
  const allowed = FORMATS.join(', ');
  throw new UserError('command.bad-choice', { option: '--format', value, allowed });
}

/** Without a base; whole where dates are asked of the records besides, else a few records at a time. */
function judgeAlone(asked: Asked & { content: string }, whole: boolean): ChangeJudgement {
  const judgement = whole ? judgeContent(asked) : judgeInBatches(asked);
  return { ...judgement, report: reportOf(judgement.result) };
}

await runCommand(OPTIONS, 'check.help', ({ values, positionals, lang }) => {
  const format = chooseFormat(String(values['format']));
  const dates = chooseDates(values);
  const [base, head] = [values['base'], values['head']] as Array<string | undefined>;
  const onDisk = head === undefined;
  const choose = onDisk ? chooseContent : contentFolder;
  const folder = choose(values['content'] as string | undefined);
  const only = chooseFiles(positionals, folder, onDisk);
  const asOf = values['as-of'] as string | undefined;
  const asked = { content: folder, asOf, ...(only ? { only } : {}) };
  const judgement =
    (base ?? head) === undefined
      ? judgeAlone(asked, (values['ahead'] ?? values['since']) !== undefined)
      : judgeChange({ ...asked, base, head, whole: values['ahead'] !== undefined });
  const { report } = judgement;
  tellDates(judgement, dates);
  const file = values['output'] as string | undefined;
  const paint = file === undefined ? terminalPaint : PLAIN_PAINT;
  output(VOICES[format](report, settingOf(judgement, lang, paint)), file);
  return (report.change?.newCounts ?? report.counts).error > 0 ? 1 : 0;
});
