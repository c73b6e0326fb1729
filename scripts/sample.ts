import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chooseContent, runCommand, UserError } from './command.ts';
import { writeSample } from './sample/write-sample.ts';

const OPTIONS = {
  experts: { type: 'string', default: '200' },
  stations: { type: 'string', default: '40' },
  seed: { type: 'string', default: '1' },
  content: { type: 'string' },
  output: { type: 'string', short: 'o' },
} as const;

/** As many records as a sample may have of one kind. */
const MOST = 1_000_000;

function chooseNumber(option: string, value: string): number {
  if (!/^\d{1,9}$/.test(value) || Number(value) > MOST)
    throw new UserError('sample.bad-number', { option, value, most: MOST });
  return Number(value);
}

await runCommand(OPTIONS, 'sample.help', ({ values }) => {
  const output = values['output'] as string | undefined;
  if (output === undefined) throw new UserError('sample.no-output', {});
  const numbers = ['experts', 'stations', 'seed'].map((name) =>
    chooseNumber(`--${name}`, String(values[name])),
  );
  const [experts = 0, stations = 0, seed = 0] = numbers;
  const to = resolve(output);
  if (existsSync(to) && readdirSync(to).length > 0)
    throw new UserError('sample.not-empty', { path: output });
  const from = chooseContent(values['content'] as string | undefined);
  if (!['bj-experts', 'cq-stations'].every((id) => existsSync(join(from, `schemes/${id}.json`))))
    throw new UserError('sample.no-schemes', { path: from });
  writeSample({ from, to, experts, stations, seed });
  return 0;
});
