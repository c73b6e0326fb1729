import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  billOfMaterials,
  licencesText,
  type Lockfile,
} from '../../../src/site/publishing/software.ts';

const ROOT = join(import.meta.dirname, '../../..');
const lockfile = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lockfile;

test('the bill names every package of a build, by the name behind its alias, and none of the tests alone', () => {
  const { components } = billOfMaterials(lockfile);
  const byRef = new Map(components.map((each) => [each['bom-ref'], each]));
  const built = Object.entries(lockfile.packages).filter(([path, { dev }]) => path && !dev);
  expect(byRef.size).toBe(built.length);
  expect(byRef.get('node_modules/pdf-lib')).toMatchObject({
    name: '@cantoo/pdf-lib',
    purl: 'pkg:npm/%40cantoo/pdf-lib@2.11.1',
    licenses: [{ expression: 'MIT' }],
  });
  expect(byRef.has('node_modules/vitest')).toBe(false);
});

test('a hash is the lockfile’s, in hexadecimal', () => {
  const digest = createHash('sha512').update('x');
  const packages = {
    'node_modules/a/node_modules/@b/c': {
      version: '1.0.0',
      license: 'BSD',
      integrity: `sha512-${digest.copy().digest('base64')}`,
    },
  };
  const [component] = billOfMaterials({ version: '1.0.0', packages }).components;
  expect(component).toEqual({
    type: 'library',
    'bom-ref': 'node_modules/a/node_modules/@b/c',
    name: '@b/c',
    version: '1.0.0',
    hashes: [{ alg: 'SHA-512', content: digest.digest('hex') }],
    licenses: [{ license: { name: 'BSD' } }], // a family, of which SPDX knows no name
    purl: 'pkg:npm/%40b/c@1.0.0',
  });
});

test('the licences stand in full under the name, version and identifier of their work', () => {
  const text = licencesText([{ name: 'a', version: '1.2.3', identifier: 'MIT', text: 'Be kind.' }]);
  expect(text).toMatch(/^=+\na 1\.2\.3 \(MIT\)\n=+\n\nBe kind\.\n$/);
});
