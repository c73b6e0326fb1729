import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { parseDay } from '../src/dates/days.ts';
import { readEdition, type Edition } from '../src/edition/edition.ts';
import type { Lang } from '../src/i18n/lang.ts';
import { t, type MessageKey, type Params } from '../src/i18n/translate.ts';
import { readSchemas } from '../src/load/schemas.ts';
import type { Content } from '../src/rules/content.ts';
import { visible } from '../src/report/words.ts';
import type { RunOptions } from '../src/rules/run.ts';
import { AddressError, readSiteAddress, type SiteAddress } from '../src/text/public-address.ts';
import { diskWords } from './files/disk-words.ts';
import { writeSafely } from './files/safe-write.ts';

/** The product's own folder: commands are run from it, by npm. */
export const ROOT = resolve(import.meta.dirname, '..');

/** Said to the person at the keyboard, without a stack trace; the command ends with exit code 2. */
export class UserError extends Error {
  readonly key: MessageKey;
  readonly params: Params;

  constructor(key: MessageKey, params: Params) {
    super(key);
    this.key = key;
    this.params = params;
  }
}

/** `--lang`, else the environment's locale, else Chinese. */
export function chooseLang(option: string | undefined): Lang {
  if (option !== undefined && option !== 'zh' && option !== 'en')
    throw new UserError('command.bad-choice', {
      option: '--lang',
      value: option,
      allowed: 'zh, en',
    });
  if (option !== undefined) return option;
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return (LC_ALL || LC_MESSAGES || LANG || 'zh').startsWith('en') ? 'en' : 'zh';
}

/** An environment variable; an empty one counts as not set. */
function environment(name: string): string | undefined {
  return process.env[name] || undefined;
}

function today(): string {
  return Temporal.Now.plainDateISO('Asia/Shanghai').toString();
}

/** The flag, else the environment, else `site.json`, else today in Asia/Shanghai. */
export function chooseAsOf(option: string | undefined, content: Content): string {
  const given = option ?? environment('DIANZHANG_AS_OF');
  if (given !== undefined && parseDay(given) === null)
    throw new UserError('command.bad-date', { value: given });
  return given ?? content.site?.asOf ?? today();
}

/** The day that an as-of date may look back from: what `site.json` pins, else today. */
function presentOf(content: Content): string {
  return content.site?.asOf ?? today();
}

/** The content folder: the flag, else the environment, else `content` beside the product; it must exist. */
export function chooseContent(option: string | undefined): string {
  const folder = contentFolder(option);
  const given = option ?? environment('DIANZHANG_CONTENT') ?? 'content';
  if (!existsSync(folder)) throw new UserError('command.no-content', { path: given });
  return folder;
}

/** The same, whether it exists or not: a bare repository has it in its commits alone. */
export function contentFolder(option: string | undefined): string {
  const given = option ?? environment('DIANZHANG_CONTENT');
  return given === undefined ? join(ROOT, 'content') : resolve(given);
}

/** An address that cannot be served at, in words; of one in `site.json` the check speaks, with its place. */
function refuseAddress(error: unknown): null {
  if (!(error instanceof AddressError)) throw error;
  const { fault, setting, value } = error;
  if (setting === 'publicAddress') return null;
  throw new UserError(`address.${fault}`, { name: setting, value });
}

/** Where the site is served: as the environment has it, else as `site.json` has it; null where neither tells. */
export function chooseSite(content: Content): SiteAddress | null {
  const SITE_URL = environment('SITE_URL');
  const publicAddress = content.site?.publicAddress;
  try {
    const settings = { SITE_URL, BASE_PATH: environment('BASE_PATH') };
    if (publicAddress === undefined && SITE_URL === undefined) return null;
    return readSiteAddress({ publicAddress: publicAddress ?? '', ...settings });
  } catch (error) {
    return refuseAddress(error);
  }
}

/** The same as a text without a slash at its end; empty where nothing tells. */
export function chooseAddress(content: Content): string {
  return chooseSite(content)?.address ?? '';
}

/** What a run is asked for: the day, where one was given, and which files’ findings, where not all. */
export interface Asked {
  asOf?: string | undefined;
  only?: (path: string) => boolean;
}

/** How content is judged whose folder findings name `contentPath`. */
export function chooseRunOptions(
  content: Content,
  contentPath: string,
  { asOf, only }: Asked = {},
): RunOptions {
  return {
    asOf: chooseAsOf(asOf, content),
    present: presentOf(content),
    contentPath,
    publicAddress: chooseAddress(content),
    ...(only ? { only } : {}),
  };
}

/** The folder relative to the git checkout it lies in (else to the current folder), with `/`: findings name files so. */
export function pathFromGitRoot(folder: string): string {
  let root = folder;
  while (!existsSync(join(root, '.git')) && dirname(root) !== root) root = dirname(root);
  const base = existsSync(join(root, '.git')) ? root : process.cwd();
  return relative(base, folder).split(sep).join('/');
}

/** The content folder read and shaped, and not judged. */
export function openEdition(option: string | undefined): Edition {
  return readEdition(chooseContent(option), readSchemas(join(ROOT, 'schemas')));
}

/** Of it, what the records and texts say. */
export function readContent(option: string | undefined): Content {
  return openEdition(option).content;
}

/** JSON writes the controls above ASCII as they are, and to some terminals they are commands. */
const escapeHighControls = (text: string): string =>
  text.replace(/[\u0080-\u009F]/g, (control) => `\\u00${control.charCodeAt(0).toString(16)}`);

/** Prints to the file named by `-o`, else to standard output. */
export function output(text: string, file: string | undefined): void {
  if (file === undefined) process.stdout.write(escapeHighControls(text));
  else writeSafely(file, text);
}

function reasonOf(error: unknown, lang: Lang): string {
  if (error instanceof UserError) return t(lang, error.key, error.params);
  const disk = diskWords(error);
  if (disk) return t(lang, disk.key, { path: disk.path });
  const reason = error instanceof Error ? error.message : String(error);
  return t(lang, 'command.failed', { reason });
}

const COMMON = { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

/** What a command gets of its arguments, beside `--lang` and `--help`, which are seen to here. */
export interface Arguments {
  values: Record<string, string | boolean | undefined>;
  positionals: string[];
  lang: Lang;
}

/** Runs one command: its exit code is what it returns, or 2 with one sentence where it could not run. */
export async function runCommand(
  options: ParseArgsOptionsConfig,
  help: MessageKey,
  command: (args: Arguments) => number | Promise<number>,
): Promise<void> {
  let lang: Lang = chooseLang(undefined);
  try {
    const parsed = parseArgs({ options: { ...COMMON, ...options }, allowPositionals: true });
    const values = parsed.values as Arguments['values'];
    lang = chooseLang(values['lang'] as string | undefined);
    if (values['help'] === true) process.stdout.write(`${t(lang, help)}\n`);
    else process.exitCode = await command({ values, positionals: parsed.positionals, lang });
  } catch (error) {
    process.stderr.write(`${reasonOf(error, lang).split('\n').map(visible).join('\n')}\n`);
    process.exitCode = 2;
  }
}
