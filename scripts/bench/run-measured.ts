import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../command.ts';

/** What a process took, from its start to its end, and the most memory it held. */
export interface Measured {
  milliseconds: number;
  /** Likewise, and only while it computed, on all cores: what a busy machine does not lengthen so much. */
  cpu: number;
  megabytes: number;
}

function runOnce(folder: string, program: string, args: readonly string[]): Measured {
  const file = join(folder, 'measured.json');
  const bench = join(ROOT, 'scripts/bench/measured.js');
  const { status, stderr } = spawnSync(
    process.execPath,
    [bench, file, join(ROOT, program), ...args],
    { encoding: 'utf8' },
  );
  if (status === null || status > 1) throw new Error(stderr);
  return JSON.parse(readFileSync(file, 'utf8')) as Measured;
}

/** The middle of some runs of a program by its time, each in a process of its own. */
export function runMeasured(program: string, args: readonly string[], rounds: number): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const runs = Array.from({ length: rounds }, () => runOnce(folder, program, args));
    runs.sort((a, b) => a.milliseconds - b.milliseconds);
    return runs[Math.floor(rounds / 2)] ?? { milliseconds: 0, cpu: 0, megabytes: 0 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
