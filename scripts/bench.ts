import { benchCheck } from './bench/check.ts';
import { benchSize } from './bench/check-sizes.ts';
import { benchDirectory } from './bench/directory.ts';
import { benchLeaks } from './bench/leaks.ts';
import { benchPaper } from './bench/paper.ts';
import { benchRegulation } from './bench/regulation.ts';
import { runCommand, UserError } from './command.ts';

/** Sizes of the check when none is named; 100,000 takes minutes and is asked for by its number. */
const SIZES = [1_000, 10_000];

const OPTIONS = { experts: { type: 'string' } } as const;

function chooseSizes(value: string | undefined): readonly number[] {
  if (value === undefined) return SIZES;
  if (!/^[1-9]\d{0,6}$/.test(value))
    throw new UserError('sample.bad-number', { option: '--experts', value, most: 9_999_999 });
  return [Number(value)];
}

await runCommand(OPTIONS, 'bench.help', async ({ values, positionals }) => {
  const sizes = chooseSizes(values['experts'] as string | undefined);
  const benches: Record<string, () => void | Promise<void>> = {
    check: () => {
      benchCheck();
      sizes.forEach(benchSize);
    },
    regulation: benchRegulation,
    paper: benchPaper,
    directory: benchDirectory,
    leaks: benchLeaks,
  };
  const names = positionals.length > 0 ? positionals : Object.keys(benches);
  for (const name of names) {
    const bench = benches[name];
    if (!bench)
      throw new UserError('bench.unknown', { name, allowed: Object.keys(benches).join(', ') });
    await bench();
  }
  return 0;
});
