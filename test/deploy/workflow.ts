import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

export interface Step {
  name?: string;
  id?: string;
  if?: string;
  uses?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
  run?: string;
}

export interface Job {
  needs?: string;
  if?: string;
  permissions?: Record<string, string>;
  outputs?: Record<string, string>;
  env?: Record<string, string>;
  steps: Step[];
  [property: string]: unknown;
}

export interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  env?: Record<string, string>;
  jobs: Record<string, Job>;
}

export function readWorkflow(path: string): Workflow {
  return parse(readFileSync(path, 'utf8')) as Workflow;
}

/** What `${{ }}` may name: `github.sha` and the like; what is not there is empty, as on the services. */
export type Context = Record<string, string>;

/** `a || format('{0}/{1}', b, c)` or `'text'`: as much of the expression language as the files use. */
function evaluate(expression: string, context: Context): string {
  const terms = expression.split(' || ').map((term) => {
    const [, text] = /^'([^']*)'$/.exec(term) ?? [];
    if (text !== undefined) return text;
    const [, form = '', rest = ''] = /^format\('([^']*)',\s*(.*)\)$/.exec(term) ?? [];
    const values = rest.split(/,\s*/);
    if (form !== '')
      return form.replace(/\{(\d)\}/g, (_, at) => context[values[Number(at)] ?? ''] ?? '');
    if (!/^[\w.]+$/.test(term)) throw new Error(`The runner of the tests cannot read ${term}.`);
    return context[term] ?? '';
  });
  return terms.find((term) => term !== '') ?? '';
}

function fill(text: string, context: Context): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) =>
    evaluate(expression, context),
  );
}

function fillAll(env: Record<string, string> = {}, context: Context): Record<string, string> {
  return Object.fromEntries(Object.entries(env).map(([key, value]) => [key, fill(value, context)]));
}

export interface Ran {
  code: number;
  output: string;
}

/** Runs bash as the runners do, with this environment and no other. */
export function runBash(
  flags: string,
  script: string,
  cwd: string,
  env: Record<string, string>,
): Promise<Ran> {
  return new Promise((done) => {
    execFile(
      '/bin/bash',
      ['--noprofile', '--norc', flags, '-c', script],
      { cwd, env, maxBuffer: 1e8 },
      (error, stdout, stderr) =>
        done({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
    );
  });
}

/**
 * A runner's tools: git, coreutils, Node, and an npm that has the packages at hand instead of fetching them. It carries
 * out the scripts that package.json gives, as npm would: what a change puts there must never come before it.
 */
export function makeTools(root: string): Record<string, string> {
  const bin = join(root, 'bin');
  const home = join(root, 'home');
  for (const folder of [bin, home]) mkdirSync(folder, { recursive: true });
  symlinkSync(process.execPath, join(bin, 'node'));
  const npm = `#!/bin/bash
set -e
[ "$1" = ci ] && [ "\${*: -2:1}" = --prefix ] || { echo "npm $*: not known here" >&2; exit 1; }
cd "\${*: -1}"
for name in preinstall install postinstall prepare; do
  script=$(node -p 'JSON.parse(fs.readFileSync("package.json")).scripts?.[process.argv[1]] ?? ""' "$name")
  [ -z "$script" ] || sh -c "$script"
done
ln -s ${JSON.stringify(resolve('node_modules'))} node_modules
`;
  writeFileSync(join(bin, 'npm'), npm);
  chmodSync(join(bin, 'npm'), 0o755);
  return {
    PATH: `${bin}:/usr/bin:/bin`,
    HOME: home,
    LANG: 'C.UTF-8',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    // so that the product's files, fetched anew for each job, are compiled once
    NODE_COMPILE_CACHE: join(root, 'compiled'),
  };
}

function outputsOf(file: string): Context {
  const lines = readFileSync(file, 'utf8').split('\n');
  return Object.fromEntries(
    lines.filter((line) => line.includes('=')).map((line) => line.split(/=(.*)/s, 2)),
  ) as Context;
}

export interface JobRan extends Ran {
  outputs: Context;
  /** The environment that each step saw, by the step's name. */
  seen: Record<string, Record<string, string>>;
}

/** Runs a job's steps one after another in a folder of its own; after a failure, only those with `always()`. */
export async function runJob(
  workflow: Workflow,
  name: string,
  folder: string,
  tools: Record<string, string>,
  context: Context,
): Promise<JobRan> {
  const job = workflow.jobs[name];
  if (!job) throw new Error(`There is no job ${name}.`);
  mkdirSync(folder, { recursive: true });
  const ran: JobRan = { code: 0, output: '', outputs: {}, seen: {} };
  const held: Context = { ...context };
  for (const [index, step] of job.steps.entries()) {
    if (ran.code !== 0 && step.if !== 'always()') continue;
    const file = join(folder, `output-${index}`);
    writeFileSync(file, '');
    const env = {
      ...tools,
      ...fillAll(workflow.env, held),
      ...fillAll(job.env, held),
      ...fillAll(step.env, held),
      GITHUB_OUTPUT: file,
    };
    ran.seen[step.name ?? ''] = env;
    const { code, output } = await runBash('-e', step.run ?? 'exit 1', folder, env);
    ran.output += output;
    ran.code ||= code;
    for (const [key, value] of Object.entries(outputsOf(file)))
      held[`steps.${step.id}.outputs.${key}`] = value;
  }
  ran.outputs = fillAll(job.outputs, held);
  return ran;
}
