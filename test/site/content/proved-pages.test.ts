import { describe, expect, test } from 'vitest';
import type { Expert } from '../../../src/generated/expert.ts';
import type { Content } from '../../../src/rules/content.ts';
import { RULES } from '../../../src/rules/index.ts';
import { createSiteContent } from '../../../src/site/content/content.ts';
import { publicTerms } from '../../../src/site/content/expert-terms.ts';
import { noticeFacts, type NoticeFact } from '../../../src/site/content/notice-facts.ts';
import { noticeView } from '../../../src/site/notices/notice-view.ts';
import { createHref } from '../../../src/site/page/href.ts';
import { workstationsData } from '../../../src/site/publishing/published-data.ts';
import { workstationView } from '../../../src/site/stations/workstation-view.ts';
import { readSampleSite } from '../sample-site.ts';

const ASOF = '2026-11-16';
const href = createHref('/');
const { content, schemas, site } = readSampleSite();

type Place = 'experts' | 'workstations' | 'schemes';
type Holding = { value: { id: string; history: object[] } };

/** The content with one history changed. */
function changed(
  place: Place,
  id: string,
  change: (history: object[]) => object[],
  of = content,
): Content {
  const held = (of[place] as Holding[]).map((each) =>
    each.value.id === id
      ? { ...each, value: { ...each.value, history: change(each.value.history) } }
      : each,
  );
  return { ...of, [place]: held };
}

const undo = (corrects: string, on: string) => ({
  id: `undo-${corrects}`,
  type: 'corrected',
  on,
  recordedOn: on,
  corrects,
  reason: '样本',
  by: '样本',
});

const until = (id: string, day: string | undefined) => (history: object[]) =>
  history.map((event) => ('id' in event && event.id === id ? { ...event, until: day } : event));

function factOf(id: string, of: Content = content, asOf = ASOF): NoticeFact {
  const found = noticeFacts(of, asOf).find((fact) => fact.id === id);
  if (!found) throw new Error(id);
  return found;
}

const viewOf = (id: string, of: Content = content, asOf = ASOF) =>
  noticeView(factOf(id, of, asOf), { ...site, asOf }, 'zh', href);

describe('what a correction took back', () => {
  const without = changed('workstations', 'cq-0001', (history) => [
    ...history,
    undo('e-42', '2026-11-02'),
  ]);
  const corrected = createSiteContent({ content: without, schemas, rules: RULES, asOf: ASOF });

  test('is neither told of a workstation nor published as data', () => {
    const listed = corrected.workstations.find(({ workstation }) => workstation.id === 'cq-0001');
    if (!listed) throw new Error('cq-0001');
    const days = workstationView(listed, corrected, 'zh', href).story.map(({ on }) => on);
    expect(days).not.toContain('2026-10-26');
    const published = workstationsData(corrected, href).workstations[0]?.history.map(
      ({ on }) => on,
    );
    expect(published).not.toContain('2026-10-26');
    expect(published).toContain('2024-11-18');
  });
  test('names nobody in a notice', () => {
    const bare = changed('schemes', 'bj-experts', (history) =>
      history.map((event) => ({ ...event, subjects: undefined })),
    );
    const ids = (of: Content) => factOf('notice-2026-3', of).subjects.map(({ id }) => id);
    expect(ids(bare)).toContain('bj-0028');
    const noticed = content.experts
      .find(({ value }) => value.id === 'bj-0028')
      ?.value.history.findLast(({ type }) => type === 'noticed');
    const undone = changed(
      'experts',
      'bj-0028',
      (history) => [...history, undo(noticed?.id ?? '', '2026-11-13')],
      bare,
    );
    expect(ids(undone)).not.toContain('bj-0028');
  });
});

describe('the last day of a notice', () => {
  const stated = changed('schemes', 'cq-stations', until('notice-2026', '2026-11-18'));

  test('is the one that the notice names, where the text names none', () => {
    const silent = changed('schemes', 'cq-stations', until('notice-2026', undefined));
    expect(factOf('notice-2026', silent).span?.last).toBeNull();
    expect(factOf('notice-2026', stated).span).toMatchObject({ days: 9, last: '2026-11-18' });
    expect(factOf('notice-2026', stated, '2026-11-18').isOpen).toBe(true);
    expect(factOf('notice-2026', stated, '2026-11-19').isOpen).toBe(false);
    expect(viewOf('notice-2026', stated).until?.on).toBe('2026-11-18');
  });
  test('is the one that the notice names, where the text has days of its own', () => {
    const longer = changed('schemes', 'bj-experts', until('notice-2026-3', '2026-11-26'));
    expect(factOf('notice-2026-3').span?.last).toBe('2026-11-19');
    expect(factOf('notice-2026-3', longer).span?.last).toBe('2026-11-26');
    expect(factOf('notice-2026-3', longer, '2026-11-26').isOpen).toBe(true);
  });
});

describe('how to object', () => {
  test('asks for writing only where the text does, and for no reasons', () => {
    expect(viewOf('notice-2026-3').objection?.words).toContain('书面');
    expect(viewOf('notice-2026').objection?.words).not.toContain('书面');
    for (const id of ['notice-2026-3', 'notice-2026'])
      expect(viewOf(id).objection?.words).not.toContain('理由');
  });
});

test('the words on direct admission stand by a notice or list that names somebody so admitted, and by no other', () => {
  const provisions = (id: string) => viewOf(id).bases.map((basis) => basis.href.split('#')[1]);
  const direct = 'art_8__para_2'; // bj-0026
  expect(provisions('notice-2026-2')).toContain(direct);
  expect(provisions('list-2026-2')).toContain(direct);
  expect(provisions('notice-2026-3')).not.toContain(direct);
});

test('who was appointed anew after leaving was neither renewed nor appointed first', () => {
  const events = [
    { type: 'appointed', on: '2020-05-01', term: { from: '2020-05-01', to: '2023-04-30' } },
    { type: 'lapsed', on: '2023-05-01' },
    { type: 'appointed', on: '2024-05-01', term: { from: '2024-05-01', to: '2027-04-30' } },
    { type: 'renewed', on: '2027-05-01', term: { from: '2027-05-01', to: '2030-04-30' } },
  ];
  const history = events.map((event, at) => ({ id: `e-${at}`, recordedOn: event.on, ...event }));
  const record = { history } as unknown as Expert;
  const kinds = publicTerms(record, '2028-01-01').map(({ kind }) => kind);
  expect(kinds).toEqual(['first', 'again', 'renewed']);
});

test('a day that rests on how a scheme reads its text says so', () => {
  const listed = site.workstations.find(({ workstation }) => workstation.id === 'cq-0001');
  if (!listed) throw new Error('cq-0001');
  const { next } = workstationView(listed, site, 'zh', href);
  const quarterly = next.find(({ kind }) => kind === 'quarterly');
  expect(quarterly?.basis?.reading).toContain('30日');
});
