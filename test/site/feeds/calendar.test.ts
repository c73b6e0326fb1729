import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { CALENDAR_KINDS, calendarEvents } from '../../../src/site/feeds/calendar-events.ts';
import { calendarIcs, foldLine } from '../../../src/site/feeds/calendar-ics.ts';
import { createHref } from '../../../src/site/page/href.ts';
import { readSampleSite } from '../sample-site.ts';

const { site } = readSampleSite();
const href = createHref('/');
const absolute = (path: string): string => new URL(path, 'https://dianzhang.example').href;

/** As a calendar program reads it. */
function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((each) => {
    const event = new ICAL.Event(each);
    return {
      uid: event.uid,
      from: event.startDate.toString(),
      to: event.endDate.toString(),
      isDay: event.startDate.isDate,
      title: event.summary,
      stamp: String(each.getFirstPropertyValue('dtstamp')),
    };
  });
  const zone = calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid');
  return { calendar, events, zone };
}

const ics = (kind?: (typeof CALENDAR_KINDS)[number], lang: 'zh' | 'en' = 'zh', of = site) =>
  calendarIcs(of, kind, lang, href, absolute);

describe('the calendar', () => {
  test('is read back by another program, whole days each, the day after as its end', () => {
    const { events, calendar, zone } = readBack(ics('notices'));
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('P1D');
    expect(zone).toBe('Asia/Shanghai');
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({
      uid: 'notice-bj-experts-notice-2026-3@dianzhang.example',
      from: '2026-11-19',
      to: '2026-11-20',
      isDay: true,
      stamp: '2026-11-12T00:00:00Z',
    });
    expect(events[0]?.title).toContain('2026年第二次增补专家（技术类）拟入库人选公示（样本）');
  });
  test('has every kind, in both languages, under the same ids', () => {
    const all = readBack(ics()).events.map(({ uid }) => uid);
    const each = CALENDAR_KINDS.flatMap((kind) => readBack(ics(kind)).events.map(({ uid }) => uid));
    expect(each.sort()).toEqual(all.toSorted());
    expect(new Set(all).size).toBe(all.length);
    expect(readBack(ics(undefined, 'en')).events.map(({ uid }) => uid)).toEqual(all);
  });
  test('drops an event once its day is over, not on the day itself', () => {
    const ids = (asOf: string) =>
      calendarEvents({ ...site, asOf }, 'notices', 'zh', href).map(({ uid }) => uid);
    expect(ids('2026-11-19')).toHaveLength(2);
    expect(ids('2026-11-20')).toHaveLength(1);
    expect(ids('2026-11-21')).toHaveLength(0);
  });
  test('counts the terms that end and names nobody', () => {
    const terms = calendarEvents(site, 'terms', 'en', href);
    const ends = site.experts.filter(({ state }) => state.term?.to === '2029-04-30');
    expect(terms.find(({ on }) => on === '2029-04-30')?.title).toContain(String(ends.length));
    for (const { expert } of site.experts) {
      expect(ics()).not.toContain(expert.profile.name);
      expect(ics()).not.toContain(expert.id);
    }
  });
  test('is sound when nothing falls due', () => {
    const { events, zone } = readBack(ics(undefined, 'zh', { ...site, notices: [], dues: [] }));
    expect(events).toEqual([]);
    expect(zone).toBe('Asia/Shanghai');
  });
  test('escapes what RFC 5545 asks for in the name and the titles', () => {
    const title = { zh: '甲,乙;丙\\丁', en: 'x' };
    const notices = site.notices.map((fact) => ({ ...fact, title }));
    const text = ics('notices', 'zh', { ...site, notices, site: { ...site.site, name: title } });
    expect(readBack(text).events[0]?.title).toContain(title.zh);
    expect(text).toContain('NAME:甲\\,乙\\;丙\\\\丁');
  });
  test('ends every line with CRLF, none longer than 75 octets, and cuts no character', () => {
    const text = ics();
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(foldLine('字'.repeat(25))).toHaveLength(1);
    expect(foldLine('字'.repeat(26))).toEqual(['字'.repeat(25), ' 字']);
    expect(foldLine(`a${'𬍛'.repeat(19)}`)).toEqual([`a${'𬍛'.repeat(18)}`, ' 𬍛']);
  });
});

test('what is to come tells no birthday and no ban', () => {
  expect(new Set(site.dues.map(({ kind }) => kind))).toEqual(
    new Set(['term-ends', 'acceptance-due', 'assessment-due']),
  );
});
