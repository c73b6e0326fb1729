import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  billOfMaterials,
  licencesText,
  type Lockfile,
  type ShippedPackage,
} from '../src/site/publishing/software.ts';

/** Where Vite leaves what it knows of the packages in the scripts (`astro.config.mjs`). */
const BUNDLED = 'assets/licences.json';

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

/** What is served and comes from no bundle: this program's own code, the search and the fonts. */
function shippedWhole(root: string): ShippedPackage[] {
  const modules = join(root, 'node_modules');
  const read = (path: string) => readFileSync(path, 'utf8');
  const versionOf = (name: string) =>
    readJson<{ version: string }>(join(modules, name, 'package.json')).version;
  const font = (name: string, file: string) => ({
    name,
    version: versionOf(`@expo-google-fonts/${file}`),
    identifier: 'OFL-1.1',
    text: read(join(root, 'public', 'fonts', `${file}-license.txt`)),
  });
  return [
    {
      name: 'dianzhang',
      version: readJson<{ version: string }>(join(root, 'package.json')).version,
      identifier: 'MIT',
      text: read(join(root, 'LICENSE')),
    },
    {
      name: 'pagefind',
      version: versionOf('pagefind'),
      identifier: 'MIT',
      text: read(join(modules, 'pagefind', 'LICENSE', 'LICENSE')),
    },
    font('Noto Sans SC', 'noto-sans-sc'),
    font('Noto Serif SC', 'noto-serif-sc'),
  ];
}

/** Writes into a built site what it is made of: the licences of all it ships, and the program's bill of materials. */
export function writeSoftware(folder: string, root: string): void {
  const bundled = readJson<ShippedPackage[]>(join(folder, BUNDLED));
  writeFileSync(join(folder, 'licences.txt'), licencesText([...shippedWhole(root), ...bundled]));
  rmSync(join(folder, BUNDLED));
  const bill = billOfMaterials(readJson<Lockfile>(join(root, 'package-lock.json')));
  writeFileSync(join(folder, 'data', 'sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
}
