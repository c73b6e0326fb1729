import { benchCheck } from './bench/check.ts';
import { benchRegulation } from './bench/regulation.ts';
import { runCommand, UserError } from './command.ts';

const BENCHES: Record<string, () => void> = { check: benchCheck, regulation: benchRegulation };

await runCommand({}, 'bench.help', ({ positionals }) => {
  const names = positionals.length > 0 ? positionals : Object.keys(BENCHES);
  for (const name of names) {
    const bench = BENCHES[name];
    if (!bench)
      throw new UserError('bench.unknown', { name, allowed: Object.keys(BENCHES).join(', ') });
    bench();
  }
  return 0;
});
