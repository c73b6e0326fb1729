import { t } from '../src/i18n/translate.ts';
import { runCommand, UserError } from './command.ts';

/** One file a subcommand, loaded when it is asked for. */
const SUBCOMMANDS: Record<string, () => Promise<{ run: () => Promise<void> }>> = {
  import: () => import('./regulation/import.ts'),
  diff: () => import('./regulation/diff.ts'),
  cite: () => import('./regulation/cite.ts'),
};

const subcommand = SUBCOMMANDS[process.argv[2] ?? ''];

if (subcommand) await (await subcommand()).run();
else
  await runCommand({}, 'regulation-command.help', ({ positionals: [name], lang }) => {
    if (name === undefined) {
      process.stderr.write(`${t(lang, 'regulation-command.help')}\n`);
      return 2;
    }
    throw new UserError('regulation-command.unknown', {
      name,
      allowed: Object.keys(SUBCOMMANDS).join(', '),
    });
  });
