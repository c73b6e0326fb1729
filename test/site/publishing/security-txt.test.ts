import { expect, test } from 'vitest';
import type { Site } from '../../../src/generated/site.ts';
import { createHref } from '../../../src/site/page/href.ts';
import { securityTxt } from '../../../src/site/publishing/security-txt.ts';

const href = createHref('/sub/');
const absolute = (path: string) => `https://centre.example${path}`;
const textOf = (security: Site['security']) =>
  securityTxt({ site: { security } as Site, asOf: '2026-11-16' }, href, absolute);

test('says whom to write to, in which languages, until when and where it stands', () => {
  const contacts: [string, ...string[]] = ['mailto:hole@centre.example', 'tel:+86-10-0000-0000'];
  const policy = 'https://centre.example/how';
  expect(textOf({ contacts, policy })?.split('\n')).toEqual([
    'Contact: mailto:hole@centre.example',
    'Contact: tel:+86-10-0000-0000',
    'Expires: 2027-05-15T00:00:00Z',
    'Preferred-Languages: zh-CN, en',
    'Canonical: https://centre.example/sub/.well-known/security.txt',
    'Policy: https://centre.example/how',
    '',
  ]);
});

test('is not there where the centre names nobody', () => {
  expect(textOf(undefined)).toBeNull();
});
