import { expect, it } from 'vitest';
import { readSampleSite } from './sample-site.ts';

it('the letter of appointment is among those who cite the point that gives it', () => {
  const cited = readSampleSite().site.citations.get('bj-expert-pool/2026-03-13');
  expect(cited?.get('art_9__para_1__point_5')).toContainEqual({
    kind: 'certificate',
    scheme: 'bj-experts',
    certificate: 'letter',
  });
});
