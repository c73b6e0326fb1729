import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY, SECURITY_HEADERS } from '../../../src/site/page/policy.ts';

const ROOT = join(import.meta.dirname, '../../..');

test.each(['deploy/nginx.conf', 'deploy/Caddyfile', 'public/_headers'])(
  '%s sends the headers that the preview sends',
  (path) => {
    const sample = readFileSync(join(ROOT, path), 'utf8');
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      expect(sample).toContain(name);
      expect(sample).toContain(value);
    }
  },
);

test('the policy allows nothing inline and no other host', () => {
  expect(CONTENT_SECURITY_POLICY).not.toMatch(
    /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/,
  );
});
