import { expect, it } from 'vitest';
import { createHref } from '../../../src/site/page/href.ts';
import { papersView } from '../../../src/site/guidance/papers-view.ts';
import { versionReading } from '../../../src/site/reading/version-reading.ts';
import { readSampleSite } from '../sample-site.ts';

const { site } = readSampleSite();
const href = createHref('/');

it.each([
  ['bj-experts', 'letter', 'bj-expert-pool/2026-03-13', 'art_9__para_1__point_5'],
  ['bj-experts', 'register', 'bj-expert-pool/2026-03-13', 'art_15__para_1'],
  ['bj-experts', 'exit-decision', 'bj-expert-pool/2026-03-13', 'art_14__para_1'],
  ['cq-stations', 'plaque', 'cq-workstations/2022-06-27', 'art_5__para_1__point_4'],
])(
  '%s: the template %s is among those who cite its provision',
  (scheme, certificate, text, eId) => {
    expect(site.citations.get(text)?.get(eId)).toContainEqual({
      kind: 'certificate',
      scheme,
      certificate,
    });
  },
);

it('the reading page leads from the article to its papers, and the papers lead back', () => {
  const work = site.works.find(({ id }) => id === 'bj-expert-pool')!;
  const { reading } = versionReading(site, work, work.versions[0]!, 'zh', href);
  expect(JSON.stringify(reading)).toContain('"/zh/papers/#letter"');
  const letter = papersView(site, 'zh', href).find(({ id }) => id === 'letter');
  expect(letter?.basis.href).toContain('#art_9__para_1__point_5');
});

it('no placeholder is left in what the papers page shows', () => {
  for (const lang of ['zh', 'en'] as const)
    expect(JSON.stringify(papersView(site, lang, href))).not.toContain('{{');
});
