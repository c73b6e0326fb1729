import type { Lang } from '../src/i18n/lang.ts';
import { t } from '../src/i18n/translate.ts';
import { MissingCharacterError } from '../src/paper/fonts/typeface.ts';
import type { Content } from '../src/rules/content.ts';
import type { Arguments } from './command.ts';
import { UserError, readContent, runCommand } from './command.ts';
import { makeCertificates } from './paper/certificates.ts';
import { makeForm } from './paper/form.ts';
import type { Output } from './paper/output.ts';
import { Complaint, isFile, writeOutputs } from './paper/output.ts';
import { makeRegulation } from './paper/regulation.ts';

const OPTIONS = {
  content: { type: 'string' },
  values: { type: 'string' },
  all: { type: 'boolean' },
  cohort: { type: 'string' },
  scheme: { type: 'string' },
  year: { type: 'string' },
  about: { type: 'string' },
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
} as const;

type Maker = (content: Content, args: Arguments) => Promise<Output[]>;

const MAKERS: Readonly<Record<string, Maker>> = {
  form: makeForm,
  letter: makeCertificates,
  plaque: makeCertificates,
  approval: makeCertificates,
  register: makeCertificates,
  notice: makeCertificates,
  list: makeCertificates,
  decision: makeCertificates,
  regulation: makeRegulation,
};

function sayMissing(error: MissingCharacterError, lang: Lang): string[] {
  return error.missing.map(({ char, code, path, text }) =>
    t(lang, 'paper.missing-character', { where: path ?? text ?? '', char, code }),
  );
}

function refuseChoice(args: Arguments, name: string, allowed: readonly string[]): void {
  const value = args.values[name] as string | undefined;
  if (value !== undefined && !allowed.includes(value))
    throw new UserError('command.bad-choice', {
      option: `--${name}`,
      value,
      allowed: allowed.join(', '),
    });
}

/** One sentence for each thing to mend, and nothing is written. */
function complain(error: unknown, lang: Lang): number {
  const isMissing = error instanceof MissingCharacterError;
  if (!isMissing && !(error instanceof Complaint)) throw error;
  const lines = isMissing ? sayMissing(error, lang) : error.lines;
  process.stderr.write(`${lines.join('\n')}\n`);
  return 1;
}

await runCommand(OPTIONS, 'paper.help', async (args) => {
  const make = MAKERS[args.positionals[0] ?? ''];
  if (!make) throw new UserError('paper.kinds', {});
  refuseChoice(args, 'format', ['pdf', 'xlsx']);
  refuseChoice(args, 'about', ['exit', 'reentry']);
  const path = args.values['output'] as string | undefined;
  if (path === undefined) throw new UserError('paper.no-output', {});
  try {
    const outputs = await make(readContent(args.values['content'] as string | undefined), args);
    if (isFile(path) && outputs.length > 1) throw new UserError('paper.one-file', { path });
    writeOutputs(outputs, path, args.lang);
    return 0;
  } catch (error) {
    return complain(error, args.lang);
  }
});
