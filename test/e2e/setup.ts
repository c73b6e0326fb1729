import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveSite } from '../../scripts/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the built site, with a slash at its end. */
    address: string;
    /** Where it was built. */
    folder: string;
  }
}

const ROOT = join(import.meta.dirname, '../..');

/** The environment of a person at the keyboard: the test runner's own BASE_URL would reach into the build. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE } = process.env;
  return { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE };
}

/** Builds the site as `npm run build` does, into a folder of its own in the repository: a swap is a rename. */
export function buildSite(name: string, environment: Record<string, string> = {}): string {
  const folder = join(ROOT, name);
  execFileSync(process.execPath, ['scripts/build.ts', '-o', name], {
    cwd: ROOT,
    env: { ...plainEnvironment(), ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return folder;
}

/** One build and one server for all tests in the browser; its folder can be named, for two runs side by side. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = buildSite(process.env['DIANZHANG_TEST_DIST'] ?? 'dist.test');
  const { address, server } = await serveSite(folder, '/', 0);
  project.provide('address', address);
  project.provide('folder', folder);
  return () => {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  };
}
