import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export interface Pushed {
  landed: boolean;
  /** What the one who pushes is shown, without git's “remote: ” before each line. */
  output: string;
}

/** Somebody whose settings nobody else's machine has. */
const ENV = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'sample',
  GIT_AUTHOR_EMAIL: 'sample@example.org',
  GIT_COMMITTER_NAME: 'sample',
  GIT_COMMITTER_EMAIL: 'sample@example.org',
};

/** A bare repository behind the hook, and somebody's clone of it with the sample content. */
export class Server {
  readonly root = mkdtempSync(join(tmpdir(), 'server-'));
  readonly bare = join(this.root, 'content.git');
  readonly clone = join(this.root, 'clone');

  constructor(lang = 'zh') {
    mkdirSync(this.clone);
    this.#git(this.root, 'init', '-q', '--bare', '-b', 'main', this.bare);
    this.#git(this.bare, 'config', 'dianzhang.home', resolve('.'));
    this.#git(this.bare, 'config', 'dianzhang.lang', lang);
    copyFileSync('deploy/git/pre-receive', join(this.bare, 'hooks', 'pre-receive'));
    chmodSync(join(this.bare, 'hooks', 'pre-receive'), 0o755);
    this.git('init', '-q', '-b', 'main');
    this.git('remote', 'add', 'origin', this.bare);
    cpSync('content', join(this.clone, 'content'), { recursive: true });
  }

  #git(cwd: string, ...args: string[]): string {
    return execFileSync('git', args, { cwd, env: ENV, encoding: 'utf8' }).trim();
  }

  git(...args: string[]): string {
    return this.#git(this.clone, ...args);
  }

  /** Has the server's HEAD name a ref, there or not. */
  point(ref: string): void {
    this.#git(this.bare, 'symbolic-ref', 'HEAD', ref);
  }

  /** Has the server's HEAD name a commit and no branch. */
  detach(): void {
    this.#git(this.bare, 'update-ref', '--no-deref', 'HEAD', this.at('main'));
  }

  /** The commit that a branch of the server is at; '' where there is none. */
  at(branch: string): string {
    const args = ['rev-parse', '--verify', '--quiet', `refs/heads/${branch}`];
    return spawnSync('git', args, { cwd: this.bare, env: ENV, encoding: 'utf8' }).stdout.trim();
  }

  path(file: string): string {
    return join(this.clone, 'content', file);
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), text);
  }

  remove(file: string): void {
    rmSync(this.path(file));
  }

  /** Replaces words that stand in the file; throws where they do not. */
  replace(file: string, from: string, to: string): void {
    const text = this.read(file);
    if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
    this.write(file, text.replace(from, to));
  }

  editJson<T>(file: string, edit: (value: T) => void): void {
    const value = JSON.parse(this.read(file)) as T;
    edit(value);
    this.write(file, `${JSON.stringify(value, null, 2)}\n`);
  }

  commit(): void {
    this.git('add', '-A');
    this.git('commit', '-q', '-m', 'Change');
  }

  push(...refs: string[]): Pushed {
    const args = ['push', 'origin', ...(refs.length > 0 ? refs : ['HEAD:refs/heads/main'])];
    const { status, stderr } = spawnSync('git', args, {
      cwd: this.clone,
      env: ENV,
      encoding: 'utf8',
    });
    return { landed: status === 0, output: stderr.replace(/^remote: ?/gm, '') };
  }

  /** Commits what was changed, pushes it to main, and takes it back again where it was refused. */
  offer(): Pushed {
    this.commit();
    const pushed = this.push();
    if (!pushed.landed) this.git('reset', '-q', '--hard', 'HEAD~1');
    return pushed;
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true });
  }
}
