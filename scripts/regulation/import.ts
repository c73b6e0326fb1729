import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Lang } from '../../src/i18n/lang.ts';
import { t } from '../../src/i18n/translate.ts';
import type { Question } from '../../src/regulation/import/change.ts';
import {
  importRegulation,
  type ImportedText,
  type ImportHints,
} from '../../src/regulation/import/import-regulation.ts';
import {
  readSource,
  SourceRefused,
  type SourceRead,
} from '../../src/regulation/import/read-source.ts';
import { kindWords, reportImport } from '../../src/regulation/import/report.ts';
import {
  composeSource,
  composeWork,
  type RecordHints,
} from '../../src/regulation/import/work-record.ts';
import { chooseContent, output, runCommand, UserError, type Arguments } from '../command.ts';
import { writeFolderSafely, writeSafely } from '../files/safe-write.ts';

const OPTIONS = {
  work: { type: 'string' },
  version: { type: 'string' },
  content: { type: 'string' },
  'dry-run': { type: 'boolean' },
  all: { type: 'boolean' },
  drop: { type: 'string', multiple: true },
  keep: { type: 'string', multiple: true },
  profile: { type: 'string' },
  title: { type: 'string' },
  issuer: { type: 'string', multiple: true },
  'title-en': { type: 'string' },
  'issuer-en': { type: 'string', multiple: true },
  url: { type: 'string' },
  output: { type: 'string', short: 'o' },
} as const;

const FORMS = {
  work: [/^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/, 'import.form.work'],
  version: [/^(draft|\d{4}(-\d{2}(-\d{2})?)?)$/, 'import.form.version'],
  url: [/^https?:\/\/\S+$/, 'import.form.url'],
} as const;

interface Options {
  hints: ImportHints;
  records: RecordHints;
  url: string | undefined;
}

function optionReader(values: Arguments['values'], lang: Lang) {
  const one = (name: keyof typeof OPTIONS): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const checked = (name: keyof typeof FORMS): string | undefined => {
    const value = one(name);
    const [pattern, form] = FORMS[name];
    if (value !== undefined && !pattern.test(value))
      throw new UserError('import.bad-id', { option: `--${name}`, value, form: t(lang, form) });
    return value;
  };
  // parseArgs gives an array for an option that may be repeated
  const many = (name: keyof typeof OPTIONS): string[] | undefined =>
    values[name] as string[] | undefined;
  return { one, checked, many };
}

/** The properties that have a value, as exact optional properties want it. */
function given<T extends object>(values: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

function readOptions(values: Arguments['values'], lang: Lang): Options {
  const { one, checked, many } = optionReader(values, lang);
  const profile = one('profile');
  if (profile !== undefined && profile !== 'articles' && profile !== 'outline')
    throw new UserError('command.bad-choice', {
      option: '--profile',
      value: profile,
      allowed: 'articles, outline',
    });
  return {
    hints: given<ImportHints>({
      profile,
      title: one('title'),
      drop: many('drop'),
      keep: many('keep'),
    }),
    records: given<RecordHints>({
      work: checked('work'),
      version: checked('version'),
      title: one('title'),
      titleEnglish: one('title-en'),
      issuers: many('issuer'),
      issuersEnglish: many('issuer-en'),
    }),
    url: checked('url'),
  };
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UserError('import.unreadable', { path, reason });
  }
}

async function read(path: string, bytes: Uint8Array): Promise<SourceRead> {
  try {
    return await readSource(basename(path), bytes);
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
    throw new UserError(`import.refused.${error.kind}`, error.params);
  }
}

interface FileToWrite {
  path: string;
  text: string;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

interface Plan {
  files: FileToWrite[];
  /** Where `work.json` is there already: it is never changed, so staff add the version. */
  entry: { path: string; text: string } | null;
  questions: Question[];
}

/** The files to be written, or none while a question blocks. */
function planFiles(
  imported: ImportedText,
  source: SourceRead,
  from: { path: string; bytes: Uint8Array; content: string },
  options: Options,
): Plan {
  const { work, version, questions } = composeWork(imported, options.records);
  if (!work || !version) return { files: [], entry: null, questions };
  const folder = join(from.content, 'regulations', work.id);
  const record = composeSource(imported, {
    file: basename(from.path),
    kind: { zh: kindWords(source, 'zh'), en: kindWords(source, 'en') },
    sha256: createHash('sha256').update(from.bytes).digest('hex'),
    ...(options.url === undefined ? {} : { url: options.url }),
  });
  const files = [
    { path: join(folder, version.id, 'zh.md'), text: imported.text },
    { path: join(folder, version.id, 'source.json'), text: json(record) },
  ];
  const workFile = { path: join(folder, 'work.json'), text: json(work) };
  if (existsSync(workFile.path))
    return { files, entry: { path: workFile.path, text: json(version) }, questions };
  return { files: [...files, workFile], entry: null, questions };
}

function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
}

/** The outermost folder that the import makes: the regulation's or the version's; null where both are there. */
function newFolder(files: readonly FileToWrite[]): string | null {
  const version = dirname(files[0]?.path ?? '');
  const outermost = [dirname(version), version].find((folder) => !existsSync(folder));
  return outermost !== undefined && files.every(({ path }) => path.startsWith(`${outermost}${sep}`))
    ? outermost
    : null;
}

/** All of an import or, where its folder is new, none of it; never over a file that came meanwhile. */
function writeAll(files: readonly FileToWrite[]): void {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(path), { recursive: true });
    writeSafely(path, text, { fresh: true });
  };
  const made = newFolder(files);
  if (made === null) return files.forEach(({ path, text }) => write(path, text));
  writeFolderSafely(made, (folder) => {
    for (const { path, text } of files) write(join(folder, relative(made, path)), text);
  });
}

function outcome(plan: Plan, dryRun: boolean, lang: Lang): string {
  if (plan.files.length === 0)
    return `${t(lang, dryRun ? 'import.would-not-write' : 'import.not-written')}\n`;
  const lines = [
    t(lang, dryRun ? 'import.would-write' : 'import.written'),
    ...plan.files.map(({ path }) => `  ${shown(path)}`),
  ];
  if (plan.entry) {
    const path = shown(plan.entry.path);
    lines.push('', t(lang, 'import.work-kept', { path }), plan.entry.text.trimEnd());
  }
  const folder = shown(dirname(dirname(plan.files[0]?.path ?? '')));
  if (!dryRun) lines.push('', t(lang, 'import.next', { path: folder }));
  return `${lines.join('\n')}\n`;
}

async function importFile({ values, positionals, lang }: Arguments): Promise<number> {
  const [path, ...others] = positionals.slice(1);
  if (path === undefined) throw new UserError('import.no-file', {});
  if (others.length > 0) throw new UserError('import.one-file', { count: others.length + 1 });
  const options = readOptions(values, lang);
  const content = chooseContent(values['content'] as string | undefined);
  const bytes = readBytes(path);
  const source = await read(path, bytes);
  const lines = source.lines.length;
  const imported = importRegulation(source, options.hints);
  const { proof } = imported;
  if (!proof.holds) {
    const { line, expected, found } = proof;
    throw new UserError('import.proof-failed', { line, expected, found });
  }
  const plan = planFiles(imported, source, { path, bytes, content }, options);
  const questions = [...imported.questions, ...plan.questions];
  const told = { file: basename(path), source, lines, questions, all: values['all'] === true };
  const report = reportImport(imported, told, options.records, lang);
  const dryRun = values['dry-run'] === true;
  const existing = plan.files.filter((file) => existsSync(file.path));
  const ready = plan.files.length > 0 && existing.length === 0;
  if (ready && !dryRun) writeAll(plan.files);
  const end = existing.length > 0 ? '' : `\n${outcome(plan, dryRun, lang)}`;
  const text = dryRun ? `${imported.text}\n` : '';
  output(`${text}${report}${end}`, values['output'] as string | undefined);
  if (existing.length > 0) {
    const paths = existing.map((file) => shown(file.path)).join(', ');
    process.stderr.write(`${t(lang, 'import.exists', { paths })}\n`);
  }
  return ready ? 0 : 1;
}

/** `npm run regulation -- import FILE` */
export async function run(): Promise<void> {
  await runCommand(OPTIONS, 'import.help', importFile);
}
