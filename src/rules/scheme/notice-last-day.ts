import { formatDay, toDay } from '../../dates/days.ts';
import type { Expert } from '../../generated/expert.ts';
import type { Scheme } from '../../generated/scheme.ts';
import type { Workstation } from '../../generated/workstation.ts';
import { expertState } from '../../records/expert-state.ts';
import { dutyOn, numberOf, type MappedDuty } from '../../records/rulebook.ts';
import { timeline, type DatedEvent } from '../../records/timeline.ts';
import { workstationState } from '../../records/workstation-state.ts';
import type { Content } from '../content.ts';
import { defineRule, type Report } from '../rule.ts';

type Noticed = Extract<Scheme['history'][number], { type: 'noticed' }>;

/** The duty that a notice answers, and the parameter that says how long it runs. */
const LENGTHS = {
  experts: ['public-notice', 'days'],
  workstations: ['no-objection', 'noticeDays'],
} as const;

/** Later than any event. */
const EVER = '9999-12-31';

const restsOn = (record: Expert | Workstation, notice: string, asOf: string): boolean =>
  timeline<DatedEvent>(record.history, asOf).some(
    ({ event }) => 'notice' in event && event.notice === notice,
  );

interface Posted {
  event: Noticed;
  index: number;
  duty: MappedDuty;
  /** As many as the text gives it. */
  days: number | null;
}

/** The notices that count on a day, each with the words that demand it: a text without notices says nothing of their days. */
function postedIn(scheme: Scheme, asOf: string): Posted[] {
  const [name, parameter] = LENGTHS[scheme.kind];
  return timeline<Scheme['history'][number]>(scheme.history, asOf).flatMap(({ event, index }) => {
    const duty = event.type === 'noticed' ? dutyOn(scheme, name, event.on) : null;
    if (event.type !== 'noticed' || !duty) return [];
    return [{ event, index, duty, days: numberOf(duty, parameter) }];
  });
}

const isEndless = ({ event, days }: Posted): boolean => event.until === undefined && days === null;

const recordsOf = ({ experts, workstations }: Content, { kind, id }: Scheme) =>
  (kind === 'experts' ? experts : workstations).filter(({ value }) => value.scheme === id);

/** Whether somebody whom the notice names is still in notice: then one may still ask until when. */
function isOpen({ id }: Noticed, scheme: Scheme, content: Content, asOf: string): boolean {
  const isOurs = (record: Expert | Workstation): boolean =>
    record.scheme === scheme.id && restsOn(record, id, asOf);
  return scheme.kind === 'experts'
    ? content.experts.some(
        ({ value }) => isOurs(value) && expertState(value, asOf, scheme)?.state === 'in-notice',
      )
    : content.workstations.some(
        ({ value }) =>
          isOurs(value) && workstationState(value, asOf, scheme)?.state === 'in-notice',
      );
}

type Found = Pick<Report<'early' | 'short'>, 'message' | 'at' | 'data' | 'duty'>;

/** What is wrong with the last day that a notice names. */
function judgeUntil({ event: { on, until }, index, duty, days }: Posted): Found | null {
  if (until === undefined) return null;
  const at = `/history/${index}/until`;
  const data = { on, until };
  if (until <= on) return { message: 'early', at, data, duty };
  if (days === null) return null;
  const least = formatDay(toDay(on) + days);
  return until < least ? { message: 'short', at, data: { ...data, days, least }, duty } : null;
}

export default defineRule({
  id: 'scheme/notice-last-day',
  scope: 'registry',
  level: 'error',
  title: { zh: '公示的最后一日', en: 'The last day of a notice' },
  demand: {
    zh: '公示的最后一日在发布之后，不早于条文所定天数届满之日；条文未定天数的，公示自己写明。',
    en: 'The last day of a notice comes after its posting, and not before the days that the text gives are over; where the text gives none, the notice names it.',
  },
  messages: {
    none: {
      zh: '{{on}} 发布的公示没有写明最后一日，条文也未定天数：可以提出异议到哪一天，公示和网页都说不出。',
      en: 'The notice posted on {{on}} names no last day, and the text gives no days: neither the notice nor its page can say until when one may object.',
      remedy: {
        zh: '公示载有最后一日的，写入 until；没有载明的，由负责人确定并告知，再写入。',
        en: 'If the notice names a last day, write it into until; if not, have the person in charge fix it and make it known, then write it.',
      },
    },
    early: {
      zh: '公示 {{on}} 发布，最后一日却写作 {{until}}，不在发布之后。',
      en: 'The notice was posted on {{on}}, and its last day is given as {{until}}, which is not after it.',
      remedy: { zh: '核对 on 和 until。', en: 'Check on and until.' },
    },
    short: {
      zh: '公示 {{on}} 发布，须公示 {{days}} 日，最早至 {{least}}；所写最后一日为 {{until}}。',
      en: 'The notice was posted on {{on}} and runs {{days}} days, to {{least}} at the earliest; its last day is given as {{until}}.',
      remedy: {
        zh: '写错的，改正 until；公示确实不足的，重新公示。',
        en: 'If it is a slip, correct until; if the notice really was too short, it must be given again.',
      },
    },
  },
  across: {
    joins({ content, isAsked }, join) {
      for (const { value: scheme, path } of content.schemes) {
        if (!(isAsked?.(path) ?? true)) continue;
        for (const { event } of postedIn(scheme, EVER).filter(isEndless)) {
          const key = `${scheme.id}/${event.id}`;
          join(path, key, scheme.id);
          for (const held of recordsOf(content, scheme))
            if (restsOn(held.value, event.id, EVER)) join(held.path, key, held.value.id);
        }
      }
    },
  },
  check({ content, asOf, isAsked }, report) {
    for (const { value: scheme, path } of content.schemes) {
      if (!(isAsked?.(path) ?? true)) continue;
      const home = { path, record: scheme.id };
      for (const posted of postedIn(scheme, asOf)) {
        const { event, index, duty } = posted;
        const found = judgeUntil(posted);
        if (found) report({ ...home, ...found });
        if (!isEndless(posted) || !isOpen(event, scheme, content, asOf)) continue;
        const at = `/history/${index}`;
        report({ ...home, message: 'none', level: 'warning', at, data: { on: event.on }, duty });
      }
    }
  },
});
