import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  CONTENT_SECURITY_POLICY,
  SECURITY_HEADERS,
  TRANSPORT_HEADERS,
} from '../../../src/site/page/policy.ts';

const ROOT = join(import.meta.dirname, '../../..');

test.each(['deploy/nginx.conf', 'deploy/Caddyfile', 'public/_headers'])(
  '%s sends the headers that the preview sends, and asks for https',
  (path) => {
    const sample = readFileSync(join(ROOT, path), 'utf8');
    for (const [name, value] of Object.entries({ ...SECURITY_HEADERS, ...TRANSPORT_HEADERS })) {
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

test('the sample for nginx says nothing that nginx 1.22 does not know', () => {
  const sample = readFileSync(join(ROOT, 'deploy/nginx.conf'), 'utf8').replaceAll(/^ *#.*$/gm, '');
  expect(sample).toMatch(/listen 443 ssl http2;/);
  expect(sample).not.toMatch(/^ *http2 /m); // since 1.25.1
});
