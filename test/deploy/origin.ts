import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ENV = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'sample',
  GIT_AUTHOR_EMAIL: 'sample@example.org',
  GIT_COMMITTER_NAME: 'sample',
  GIT_COMMITTER_EMAIL: 'sample@example.org',
};

/** What of the product a runner needs; its packages it installs. */
const PRODUCT = ['deploy', 'schemas', 'scripts', 'src', 'package.json'];

/** The rooms above the report, which a check does without, are most of the files that each job would fetch. */
const isNeeded = (path: string): boolean =>
  !/^src\/(pages|components|layouts|islands|styles|handbook|paper|site)\b/.test(path);

/** A service's repositories on disk, `server/<owner>/<name>`, and a clone of one to propose changes from. */
export class Origin {
  readonly root = mkdtempSync(join(tmpdir(), 'origin-'));
  readonly server = join(this.root, 'server');
  readonly clone = join(this.root, 'clone');
  readonly bare: string;

  /** The folders of `from` become the first commit of main, each where `to` says. */
  constructor(name: string, files: Record<string, string>) {
    this.bare = join(this.server, name);
    mkdirSync(this.bare, { recursive: true });
    mkdirSync(this.clone);
    this.#git(this.bare, 'init', '-q', '--bare', '-b', 'main');
    this.git('init', '-q', '-b', 'main');
    for (const [from, to] of Object.entries(files))
      cpSync(from, join(this.clone, to), { recursive: true, filter: isNeeded });
    this.commit();
    this.git('push', '-q', this.bare, 'main');
  }

  /** The product and its sample content in one repository, as here. */
  static whole(): Origin {
    const files = [...PRODUCT, 'content', '.github'].map((path) => [path, path]);
    return new Origin('centre/dianzhang', Object.fromEntries(files) as Record<string, string>);
  }

  #git(cwd: string, ...args: string[]): string {
    return execFileSync('git', args, { cwd, env: ENV, encoding: 'utf8' }).trim();
  }

  git(...args: string[]): string {
    return this.#git(this.clone, ...args);
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.clone, file)), { recursive: true });
    writeFileSync(join(this.clone, file), text);
  }

  edit<T>(file: string, change: (value: T) => void): void {
    const value = JSON.parse(readFileSync(join(this.clone, file), 'utf8')) as T;
    change(value);
    this.write(file, `${JSON.stringify(value, null, 2)}\n`);
  }

  commit(): string {
    this.git('add', '-A');
    this.git('commit', '-q', '-m', 'Change');
    return this.git('rev-parse', 'HEAD');
  }

  /** Commits on a branch that leaves `from`, offers it under `ref`, and goes back to main. */
  propose(ref: string, from: string, change: () => void): string {
    this.git('checkout', '-q', '--detach', from);
    change();
    const head = this.commit();
    this.git('push', '-qf', this.bare, `HEAD:${ref}`);
    this.git('checkout', '-qf', 'main');
    return head;
  }

  /** Commits on main itself. */
  land(change: () => void): void {
    change();
    this.commit();
    this.git('push', '-q', this.bare, 'main');
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true });
  }
}

/** The product alone, where content lies in another repository. */
export function productOrigin(): Origin {
  return new Origin(
    'group/product',
    Object.fromEntries(PRODUCT.map((path) => [path, path])) as Record<string, string>,
  );
}

interface Editable {
  profile: { employer: { zh: string; en: string } };
  history: Array<Record<string, unknown>>;
}

const SERVED = { type: 'served', kind: 'seminar', summary: '海外维权研讨（样本）' };

/** An event added at the end of an expert's history. */
export function addEvent(origin: Origin, file: string, id: string, on = '2026-11-10'): void {
  origin.edit<Editable>(file, ({ history }) => history.push({ ...SERVED, id, on, recordedOn: on }));
}

/** A renewal of a day too long: Article 6 of the invented measures says how long a term is. */
export function addLongTerm(origin: Origin, file: string): void {
  const on = '2033-06-01';
  const term = { from: '2034-04-01', to: '2038-04-01' };
  const event = { id: 'e-901', type: 'renewed', on, recordedOn: on, cohort: '2030', term };
  origin.edit<Editable>(file, ({ history }) => history.push(event));
}

/** A fact changed and not told: Article 11 of the real measures asks for it. */
export function changeFact(origin: Origin, file: string): void {
  origin.edit<Editable>(file, ({ profile }) => {
    profile.employer = { zh: '样本律师事务所', en: 'Sample Law Firm' };
  });
}

/** Everything that a program might run by itself, each of which would write the canary. */
export function plantCanaries(origin: Origin, canary: string): void {
  const touch = `echo ran >>'${canary}'`;
  const scripts = Object.fromEntries(
    ['preinstall', 'install', 'postinstall', 'prepare', 'check'].map((name) => [name, touch]),
  );
  origin.write('package.json', JSON.stringify({ name: 'dianzhang', scripts }));
  origin.write('.npmrc', `ignore-scripts=false\nscript-shell=${canary}.sh\n`);
  origin.write('.gitattributes', '* filter=canary diff=canary merge=canary\n');
  origin.write('.gitconfig', `[core]\n\tfsmonitor = ${touch}\n\thooksPath = hooks\n`);
  origin.write(
    '.gitmodules',
    `[submodule "x"]\n\tpath = x\n\turl = ext::sh -c ${touch}\n\tupdate = !${touch}\n`,
  );
  origin.write('hooks/post-checkout', `#!/bin/sh\n${touch}\n`);
  origin.write('content/site.ts', `${touch}\n`);
  const writes = `require('fs').appendFileSync(${JSON.stringify(canary)}, 'ran')`;
  origin.write('content/regulations/page.mdx', `{${writes}}\n`);
  for (const program of ['scripts/check.js', 'scripts/check.ts'])
    origin.write(program, `import fs from 'node:fs';\nfs.appendFileSync('${canary}', 'ran');`);
  for (const script of ['deploy/ci/judge', 'deploy/ci/since'])
    origin.write(script, `#!/bin/sh\n${touch}\nexit 0\n`);
  origin.write(
    'deploy/ci/tell.mjs',
    `import fs from 'node:fs';\nfs.appendFileSync('${canary}', 'ran');`,
  );
  origin.write('.github/workflows/check.yml', `on: pull_request_target\n`);
}
