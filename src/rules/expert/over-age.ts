import { birthday, toDay } from '../../dates/days.ts';
import type { Applied, Event } from '../../generated/expert.ts';
import type { Bilingual } from '../../i18n/lang.ts';
import { dutyOn, numberOf } from '../../records/rulebook.ts';
import { isTurnedDown } from '../../records/expert-rounds.ts';
import { ofType, timeline, type Placed } from '../../records/timeline.ts';
import { defineRule } from '../rule.ts';

const GROUNDS: Record<'health' | 'standing' | 'approval', Bilingual> = {
  health: { zh: '身体状况良好', en: 'good health' },
  standing: { zh: '成果或知名度', en: 'achievements or reputation' },
  approval: { zh: '批准', en: 'the approval' },
};

/** What a recorded relaxation lacks of the article's grounds; the empty list where it is whole. */
function missingGrounds(relaxation: NonNullable<Applied['relaxation']>): Bilingual[] {
  return [
    ...(relaxation.goodHealth ? [] : [GROUNDS.health]),
    ...(relaxation.achievements || relaxation.reputation ? [] : [GROUNDS.standing]),
    ...(relaxation.approval ? [] : [GROUNDS.approval]),
  ];
}

/** The day an application led into the pool: its announcement, or the letter where that is missing. */
function admissionAfter(
  events: ReadonlyArray<Placed<Event>>,
  application: Placed<Event>,
): string | undefined {
  const place = events.findIndex(({ index }) => index === application.index);
  const next = events
    .slice(place + 1)
    .find(({ event }) => ['applied', 'announced', 'appointed'].includes(event.type));
  return next?.event.type === 'applied' ? undefined : next?.event.on;
}

export default defineRule({
  id: 'expert/over-age',
  scope: 'expert',
  level: 'error',
  duty: 'age-limit',
  alsoDuties: ['age-relaxation'],
  title: { zh: '年龄上限', en: 'Age limit' },
  demand: {
    zh: '申请时不得超过年龄上限；按条文放宽的，须记明依据、批准人和日期。',
    en: 'At the application nobody is over the age limit, unless a relaxation is recorded with the article’s grounds, approver and date.',
  },
  messages: {
    over: {
      zh: '{{on}} 申请时已超过 {{years}} 周岁（按出生日期计算）。',
      en: 'On {{on}}, the day of application, the applicant was older than {{years}}, by the birth date.',
      remedy: {
        zh: '核对出生日期；可放宽的，在该申请写入 relaxation：身体状况良好（goodHealth），丰硕成果（achievements）或较高知名度（reputation），批准（approval）。',
        en: 'Check the birth date; if the limit may be relaxed, write relaxation into the application (good health: goodHealth; achievements or reputation; approval).',
      },
    },
    overDirect: {
      zh: '{{on}} 申请直接纳入时已超过 {{years}} 周岁；条文对直接纳入未设年龄上限。',
      en: 'At the application of {{on}} for direct admission the applicant was older than {{years}}; the article sets no age for it.',
      remedy: {
        zh: '核对出生日期；无误的，不必处理。',
        en: 'Check the birth date; if it is right, nothing need be done.',
      },
    },
    onBirthday: {
      zh: '此次申请时年龄正在上限 {{years}} 周岁的界限上：按“周岁自生日次日起算”未超过，但各地掌握不一。',
      en: 'At this application the age stands just at the limit of {{years}}. Counted from the day after the birthday it is still within it, but practice differs.',
      remedy: {
        zh: '请负责人确认；需要放宽的，写入 relaxation（放宽年龄限制）。',
        en: 'Have the person in charge confirm it; if a relaxation is wanted, write relaxation.',
      },
    },
    relaxedLater: {
      zh: '放宽年龄限制的批准，日期晚于 {{on}} 的入选或聘任：当时并无放宽。',
      en: 'The relaxation of the age limit was approved only after the admission of {{on}}: at that time there was none.',
      remedy: {
        zh: '核对批准日期；确系事后补批的，由负责人决定如何补正。',
        en: 'Check the day of approval; if it really came afterwards, the person in charge decides how to put it right.',
      },
    },
    relaxationIncomplete: {
      zh: '放宽年龄限制的记录不完整：缺少{{missingZh}}。',
      en: 'The relaxation of the age limit is incomplete: it lacks {{missingEn}}.',
      remedy: {
        zh: '按条文补全：身体状况良好，并在本领域有丰硕成果或较高知名度；写明批准人、日期、理由。',
        en: 'Complete it as the article says: good health, and rich achievements or a high reputation in the field; name approver, date and reason.',
      },
    },
  },
  check({ record, scheme, priv, asOf, dutyOn: limitOn }, report) {
    if (!priv) return;
    const events = timeline(record.history, asOf);
    for (const placed of ofType(events, 'applied')) {
      const { event, index } = placed;
      if (isTurnedDown(events, placed)) continue;
      const duty = limitOn(event.on);
      const years = numberOf(duty, 'years');
      if (!duty || years === null) continue;
      // full years count from the day after the birthday on (法释〔2006〕1号第二条)
      const reached = birthday(toDay(priv.birthDate), years + 1);
      const applied = toDay(event.on);
      if (applied < reached) continue;
      const at = `/history/${index}`;
      const relaxing = dutyOn(scheme, 'age-relaxation', event.on);
      if (event.relaxation && relaxing) {
        const missing = missingGrounds(event.relaxation);
        const missingZh = missing.map(({ zh }) => zh).join('、');
        const missingEn = missing.map(({ en }) => en).join(', ');
        const lacking = { at: `${at}/relaxation`, duty: relaxing, data: { missingZh, missingEn } };
        if (missing.length > 0) report({ message: 'relaxationIncomplete', ...lacking });
        const approved = event.relaxation.approval?.on;
        const admitted = admissionAfter(events, placed);
        if (approved === undefined || admitted === undefined || approved <= admitted) continue;
        const level = event.route === 'direct' ? 'note' : 'error';
        const place = { at: `${at}/relaxation/approval/on`, duty: relaxing, level } as const;
        report({ message: 'relaxedLater', ...place, data: { on: admitted } });
        continue;
      }
      // 直接纳入 stands in art. 8 ¶2 and sets no age: worth knowing, not wrong.
      const level = event.route === 'direct' ? 'note' : applied === reached ? 'warning' : 'error';
      const over = event.route === 'direct' ? 'overDirect' : 'over';
      const message = applied === reached ? 'onBirthday' : over;
      // no age, and on the birthday itself no day either: nobody shall count back to it
      const data = message === 'onBirthday' ? { years } : { on: event.on, years };
      report({ message, level, at: `${at}/on`, duty, data });
    }
  },
});
