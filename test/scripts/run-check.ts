import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Finding } from '../../src/load/finding.ts';

const PROGRAM = resolve('scripts/check.js');

export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** A folder of its own with a copy of a content folder in `content/`. */
export class Copy {
  readonly root = mkdtempSync(join(tmpdir(), 'check-'));

  constructor(from = 'content') {
    cpSync(from, join(this.root, 'content'), { recursive: true });
  }

  path(file: string): string {
    return join(this.root, 'content', file);
  }

  text(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  write(file: string, bytes: string | Uint8Array): void {
    writeFileSync(this.path(file), bytes);
  }

  /** Replaces words that stand in the file; throws where they do not, for then a test would prove nothing. */
  replace(file: string, from: string | RegExp, to: string): void {
    const text = this.text(file);
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${file} does not say ${from}`);
    this.write(file, changed);
  }

  /** The line, from 1, on which the words first stand in the file, after the line of `after`. */
  lineOf(file: string, words: string, after = ''): number {
    const text = this.text(file);
    return text.slice(0, text.indexOf(words, text.indexOf(after))).split('\n').length;
  }

  /** Runs the real program in the folder, as somebody with a Chinese locale and nothing else set. */
  check(args: readonly string[] = [], env: Record<string, string> = {}): Promise<Ran> {
    return new Promise((done) => {
      execFile(
        process.execPath,
        [PROGRAM, '--content', 'content', ...args].filter((arg) => arg !== ''),
        { cwd: this.root, env: { LANG: 'zh_CN.UTF-8', ...env }, maxBuffer: 1e8 },
        (error, stdout, stderr) => done({ code: Number(error?.code ?? 0), stdout, stderr }),
      );
    });
  }

  async findings(args: readonly string[] = []): Promise<{ code: number; findings: Finding[] }> {
    const { code, stdout, stderr } = await this.check(['--format', 'json', ...args]);
    if (stderr !== '') throw new Error(stderr);
    return { code, findings: (JSON.parse(stdout) as { findings: Finding[] }).findings };
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true });
  }
}
