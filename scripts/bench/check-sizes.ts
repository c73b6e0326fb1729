import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../command.ts';
import { writeSample } from '../sample/write-sample.ts';
import { runMeasured, type Measured } from './run-measured.ts';

/** The size at which a change of one record is measured. */
const CHANGE_SIZE = 10_000;

/** A process of many seconds is run once, a short one three times. */
const MANY = 50_000;

function row(name: string, { milliseconds, cpu, megabytes }: Measured, against: Measured): string {
  const ratio = `${(milliseconds / against.milliseconds).toFixed(2)}×`;
  const time = `${Math.round(milliseconds)} ms`.padStart(9);
  const computed = `cpu ${Math.round(cpu)} ms ${(cpu / against.cpu).toFixed(2)}×`;
  return `${name.padEnd(36)} ${time} ${ratio.padStart(7)}  ${computed.padEnd(22)} ${Math.round(megabytes)} MB`;
}

function git(folder: string, ...args: string[]): void {
  const identity = ['-c', 'user.name=sample', '-c', 'user.email=sample@example.org'];
  execFileSync('git', [...identity, '-c', 'gc.auto=0', ...args], { cwd: folder });
}

/** Appends an event to one record of the middle. */
function changeOne(content: string): void {
  const folder = join(content, 'experts/bj-experts');
  const names = readdirSync(folder).sort();
  const file = join(folder, names[Math.floor(names.length / 2)] ?? '');
  const record = JSON.parse(readFileSync(file, 'utf8')) as { history: object[] };
  const [on, id] = ['2026-11-16', `e-${record.history.length + 1}`];
  record.history.push({ id, type: 'evaluated', on, recordedOn: on, result: '良好（样本）' });
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`);
}

function benchChange(root: string, content: string, check: Measured, rounds: number): void {
  git(root, 'init', '-q', '-b', 'main');
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '-m', 'Sample');
  git(root, 'repack', '-a', '-d', '-q');
  changeOne(content);
  const args = ['--content', content, '--format', 'json', '-o', '/dev/null'];
  const inTree = runMeasured('scripts/check.js', [...args, '--base', 'HEAD'], rounds);
  console.log(row('one record changed, in the work tree', inTree, check));
  git(root, 'commit', '-q', '-a', '-m', 'Change');
  const revisions = ['--base', 'HEAD~1', '--head', 'HEAD'];
  const inHead = runMeasured('scripts/check.js', [...args, ...revisions], rounds);
  console.log(row('one record changed, two revisions', inHead, check));
}

/**
 * The check of sample content of one size against reading and parsing its files alone, each in processes of their own;
 * of 10,000 experts also the check of a change of one record against the full check.
 */
export function benchSize(experts: number): void {
  const root = mkdtempSync(join(tmpdir(), 'bench-'));
  const content = join(root, 'content');
  const rounds = experts >= MANY ? 1 : 3;
  try {
    const from = join(ROOT, 'content');
    writeSample({ from, to: content, experts, stations: Math.ceil(experts / 100), seed: 1 });
    const floor = runMeasured('scripts/bench/floor.js', [content], rounds);
    const args = ['--content', content, '--format', 'json', '-o', '/dev/null'];
    const check = runMeasured('scripts/check.js', args, rounds);
    console.log(`${experts} experts, each with a private part`);
    console.log(row('read and parse (the floor)', floor, floor));
    console.log(row('check: all rules', check, floor));
    if (experts === CHANGE_SIZE) benchChange(root, content, check, rounds);
  } finally {
    rmSync(root, { recursive: true });
  }
}
