import { runCommand } from './command.ts';
import { runKeys } from './key-file.ts';

const OPTIONS = {
  content: { type: 'string' },
  from: { type: 'string' },
  on: { type: 'string' },
  reason: { type: 'string' },
  output: { type: 'string', short: 'o' },
} as const;

await runCommand(OPTIONS, 'keys-command.help', (args) => {
  process.stdout.write(`${runKeys(args)}\n`);
  return 0;
});
