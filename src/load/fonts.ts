import { readFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';

/**
 * Reads font files. `files` maps a role to a path, absolute or under `root` (such as `node_modules`).
 * Throws what the file system throws when one is not there.
 */
export async function loadFonts<Role extends string>(
  root: string,
  files: Readonly<Record<Role, string>>,
): Promise<Record<Role, Uint8Array>> {
  const entries = await Promise.all(
    Object.entries<string>(files).map(async ([role, file]) => [
      role,
      new Uint8Array(await readFile(isAbsolute(file) ? file : join(root, file))),
    ]),
  );
  return Object.fromEntries(entries) as Record<Role, Uint8Array>;
}
