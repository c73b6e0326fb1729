import { describe, expect, test } from 'vitest';
import type { Event } from '../../../src/generated/scheme.ts';
import { readPrefillRequest } from '../../../src/forms/prefill-link.ts';
import type { Content } from '../../../src/rules/content.ts';
import { createHref } from '../../../src/site/page/href.ts';
import { noticeFacts, type NoticeFact } from '../../../src/site/content/notice-facts.ts';
import {
  keptByYear,
  noneDays,
  noticeIndexView,
  noticesNow,
} from '../../../src/site/notices/notice-list.ts';
import { noticeSpan } from '../../../src/site/content/notice-span.ts';
import { noticeView } from '../../../src/site/notices/notice-view.ts';
import { noticesData } from '../../../src/site/notices/notices-data.ts';
import { readSampleSite } from '../sample-site.ts';

const { content, site } = readSampleSite();
const href = createHref('/');

const on = (asOf: string, of: Content = content): NoticeFact[] => noticeFacts(of, asOf);

function factOf(id: string, asOf: string, of: Content = content): NoticeFact {
  const found = on(asOf, of).find((fact) => fact.id === id);
  if (!found) throw new Error(id);
  return found;
}

/** The same content with events of a scheme added. */
function withEvents(scheme: string, ...events: Event[]): Content {
  const schemes = content.schemes.map((held) =>
    held.value.id === scheme
      ? { ...held, value: { ...held.value, history: [...held.value.history, ...events] } }
      : held,
  );
  return { ...content, schemes };
}

const withdrawal = (corrects: string, day: string): Event => ({
  id: `undo-${corrects}`,
  type: 'corrected',
  on: day,
  recordedOn: day,
  corrects,
  reason: '样本',
  by: '样本',
});

const standing = (id: string, asOf: string): string =>
  noticeView(factOf(id, asOf), { ...site, asOf }, 'zh', href).standing.state;

describe('the days of a notice', () => {
  const scheme = (id: string) => {
    const found = content.schemes.find(({ value }) => value.id === id);
    if (!found) throw new Error(id);
    return found.value;
  };

  test('begin the day after posting, and the next step the day after the last', () => {
    expect(noticeSpan(scheme('bj-experts'), '2026-04-01')).toEqual({
      posted: '2026-04-01',
      days: 7,
      first: '2026-04-02',
      last: '2026-04-08',
      free: '2026-04-09',
    });
  });
  test('run over the end of a month, a leap day and a holiday without moving', () => {
    expect(noticeSpan(scheme('bj-experts'), '2028-02-25').last).toBe('2028-03-03');
    expect(noticeSpan(scheme('bj-experts'), '2026-09-28').last).toBe('2026-10-05');
  });
  test('are unknown where the text names no length', () => {
    expect(noticeSpan(scheme('cq-stations'), '2026-11-09').last).toBeNull();
  });
  test('are those of the rulebook of the day of posting', () => {
    const { site: yunhe } = readSampleSite('test/fixtures/cities/yunhe', '2026-06-30');
    const [yunheScheme] = yunhe.schemes;
    if (!yunheScheme) throw new Error('yunhe');
    expect(noticeSpan(yunheScheme, '2026-04-30').days).toBe(7);
    expect(noticeSpan(yunheScheme, '2026-05-01').days).toBe(10);
  });
});

describe('a notice', () => {
  test('is not there the day before it is posted', () => {
    expect(on('2026-11-11').map(({ id }) => id)).not.toContain('notice-2026-3');
    expect(standing('notice-2026-3', '2026-11-12')).toBe('open');
  });
  test('is open on its last day and over the day after', () => {
    expect(standing('notice-2026-3', '2026-11-19')).toBe('open');
    expect(standing('notice-2026-3', '2026-11-20')).toBe('over');
  });
  test('without a length is open while its stations are in notice, and over once one is founded', () => {
    const endless = {
      ...content,
      schemes: content.schemes.map((held) => ({
        ...held,
        value: {
          ...held.value,
          history: held.value.history.map(
            (event) => ({ ...event, until: undefined }) as unknown as Event,
          ),
        },
      })),
    };
    expect(factOf('notice-2026', '2026-11-16', endless).isOpen).toBe(true);
    expect(factOf('notice-2026', '2036-11-16', endless).isOpen).toBe(true);
    const founded = factOf('notice-2022', '2022-11-16');
    expect(founded.isOpen).toBe(false);
    expect(founded.namesUntil).toBe('2022-12-15'); // established on November 15
  });
  test('names people until so many days after its last day, both sides of the boundary', () => {
    // the last day is 2026-10-19; thirty days
    const named = factOf('notice-2026-2', '2026-11-18');
    expect(named.subjects.map(({ id }) => id)).toEqual(['bj-0024', 'bj-0025', 'bj-0026']);
    const over = factOf('notice-2026-2', '2026-11-19');
    expect(over.subjects).toEqual([]);
    expect(over.count).toBe(4);
  });
  test('names them as long as site.json says', () => {
    if (!content.site) throw new Error('site');
    const ofDays = (noticeNamesDays: number): Content =>
      ({ ...content, site: { ...content.site, noticeNamesDays } }) as Content;
    expect(factOf('notice-2026-2', '2026-10-19', ofDays(0)).subjects).not.toEqual([]);
    expect(factOf('notice-2026-2', '2026-10-20', ofDays(0)).subjects).toEqual([]);
  });
  test('never names who was not appointed or has left, and counts them', () => {
    const { subjects, count } = factOf('notice-2026-2', '2026-11-16');
    expect(subjects.map(({ id }) => id)).not.toContain('bj-0027'); // objection upheld
    expect(count).toBe(4);
  });
  test('counts whom it names though a record was erased since', () => {
    const experts = content.experts.filter(({ value }) => value.id !== 'bj-0028');
    const fact = factOf('notice-2026-3', '2026-11-16', { ...content, experts });
    expect(fact.count).toBe(3);
    expect(fact.subjects.map(({ id }) => id)).toEqual(['bj-0029', 'bj-0030']);
  });
  test('links a name to its page only while the record is listed', () => {
    const rows = noticeView(factOf('notice-2026-3', '2026-11-16'), site, 'zh', href).names?.rows;
    expect(rows?.map((row) => row.href)).toEqual([null, null, null]);
    const served = noticeView(factOf('notice-2026-2', '2026-11-16'), site, 'zh', href).names?.rows;
    expect(served?.[0]?.href).toBe('/zh/experts/bj-0024/');
  });
  test('withdrawn keeps its address and nothing else, from the day of withdrawal on', () => {
    const changed = withEvents('bj-experts', withdrawal('notice-2026-3', '2026-11-15'));
    expect(factOf('notice-2026-3', '2026-11-14', changed).withdrawnOn).toBeNull();
    const fact = factOf('notice-2026-3', '2026-11-15', changed);
    expect(fact).toMatchObject({
      withdrawnOn: '2026-11-15',
      title: null,
      span: null,
      count: null,
      subjects: [],
    });
  });
  test('whose withdrawal was itself taken back stands', () => {
    const changed = withEvents(
      'bj-experts',
      withdrawal('notice-2026-3', '2026-11-13'),
      withdrawal('undo-notice-2026-3', '2026-11-14'),
    );
    expect(factOf('notice-2026-3', '2026-11-13', changed).withdrawnOn).toBe('2026-11-13');
    expect(factOf('notice-2026-3', '2026-11-14', changed).withdrawnOn).toBeNull();
  });
});

describe('the page of a notice', () => {
  const view = noticeView(factOf('notice-2026-3', '2026-11-16'), site, 'en', href);

  test('opens the objection form with its title and day filled in', () => {
    const link = view.objection?.form?.href ?? '';
    expect(link).toMatch(/^\/en\/forms\/expert-objection\/#values=/);
    expect(readPrefillRequest(link.slice(link.indexOf('#')))).toEqual({
      values: { notice: factOf('notice-2026-3', '2026-11-16').title?.zh, noticedOn: '2026-11-12' },
    });
  });
  test('takes no objection once it is over', () => {
    const over = { ...site, asOf: '2026-11-20' };
    expect(noticeView(factOf('notice-2026-3', over.asOf), over, 'zh', href).objection).toBeNull();
  });
  test('quotes the article that demands it, word for word', () => {
    const [basis] = view.bases;
    expect(basis?.href).toBe('/en/regulations/bj-expert-pool/2026-03-13/#art_9__para_1__point_4');
    const text = site.works
      .find(({ id }) => id === 'bj-expert-pool')
      ?.versions[0]?.provisionsById.get('art_9__para_1__point_4')?.text;
    expect(text).toContain(basis?.quote);
  });
  test('leads to the call that it came of and to what came of it', () => {
    const { related } = noticeView(factOf('notice-2026-2', '2026-11-16'), site, 'zh', href);
    expect(related.map((each) => each.href)).toEqual([
      '/zh/notices/bj-experts/call-2026-2/',
      '/zh/notices/bj-experts/list-2026-2/',
    ]);
  });
});

describe('the list of notices', () => {
  test('has what is open first, what ends soonest before the rest, then the years', () => {
    const { now, kept } = noticeIndexView(site, 'zh', href);
    expect(now.map(({ id }) => id)).toEqual(['notice-2026-3', 'notice-2026', 'call-2026-4']);
    expect(kept.map(({ year }) => year)).toEqual(['2026', '2025', '2024', '2023', '2022']);
    const all = [...now, ...kept.flatMap(({ notices }) => notices)];
    expect(all).toHaveLength(site.notices.length);
  });
  test('has a call on both days of its window and not after', () => {
    const ids = (asOf: string) =>
      noticesNow({ ...site, asOf, notices: on(asOf) }, 'zh', href).map(({ id }) => id);
    expect(ids('2026-12-11')).toContain('call-2026-4');
    expect(ids('2026-12-12')).not.toContain('call-2026-4');
  });
  test('is empty where nothing was posted', () => {
    expect(noticeIndexView({ ...site, notices: [] }, 'zh', href)).toEqual({ now: [], kept: [] });
  });
  test('names nobody in the open data', () => {
    const data = JSON.stringify(noticesData(site, href));
    for (const { subjects } of site.notices)
      for (const { name } of subjects) expect(data).not.toContain(name.zh);
  });
});

test('the invented cities have their notices too', () => {
  for (const city of ['linjiang', 'yunhe']) {
    const { site: other } = readSampleSite(`test/fixtures/cities/${city}`, '2033-06-30');
    expect(other.notices.length, city).toBeGreaterThan(4);
    for (const fact of other.notices) noticeView(fact, other, 'en', href);
  }
});

describe('what the days to come change', () => {
  const call = site.notices.find(({ kind, isOpen }) => kind === 'call' && isOpen)!;
  const last = call.window!.to;

  test('a page built while a call is open says by itself that it is over', () => {
    const view = noticeView(call, site, 'zh', href);
    expect(view.phases.map(({ state, from, to }) => [state, from, to])).toEqual([
      ['open', null, last],
      ['over', expect.stringMatching(/^2026-12-/), null],
    ]);
    expect(view.openDays.to).toBe(last);
  });

  test('its line moves from what goes on to what is kept', () => {
    const index = noticeIndexView(site, 'zh', href);
    const lines = keptByYear(index).flatMap(({ notices }) => notices);
    const kept = lines.find(({ id }) => id === call.id);
    expect(kept?.shown.from).toBe(view(call.id, index.now).phases[1]?.from);
    const { now } = index;
    expect(noneDays(now.filter(({ id }) => id === call.id))).toEqual(kept?.shown);
    // one without a last day goes on until somebody decides
    expect(noneDays([...now, { ...now[0]!, shown: { from: null, to: null } }])).toBeNull();
    expect(noneDays([])).toEqual({ from: null, to: null });
  });

  test('before its window it is told as coming, then open, then over', () => {
    const early = { ...call, window: { from: '2026-12-01', to: '2026-12-11' } };
    const { phases } = noticeView(early, site, 'en', href);
    expect(phases.map(({ state, from }) => [state, from])).toEqual([
      ['coming', null],
      ['open', '2026-12-01'],
      ['over', '2026-12-12'],
    ]);
  });
});

const view = <T extends { id: string }>(id: string, of: readonly T[]): T =>
  of.find((each) => each.id === id)!;
