import { birthday, formatDay, toDay } from '../../dates/days.ts';
import type { Applied } from '../../generated/expert.ts';
import type { Bilingual } from '../../i18n/lang.ts';
import { dutyOn, numberOf } from '../../records/rulebook.ts';
import { isTurnedDown } from '../../records/expert-rounds.ts';
import { ofType, timeline } from '../../records/timeline.ts';
import { defineRule } from '../rule.ts';

const GROUNDS: Record<'health' | 'standing' | 'approval', Bilingual> = {
  health: { zh: '身体状况良好', en: 'good health' },
  standing: { zh: '成果或知名度', en: 'achievements or reputation' },
  approval: { zh: '批准', en: 'the approval' },
};

/** Full years on a day; a year is full from the day after the birthday on (法释〔2006〕1号第二条). */
function ageOn(birthDate: string, on: string): number {
  const age = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return birthday(toDay(birthDate), age) < toDay(on) ? age : age - 1;
}

/** What a recorded relaxation lacks of the article's grounds; the empty list where it is whole. */
function missingGrounds(relaxation: NonNullable<Applied['relaxation']>): Bilingual[] {
  return [
    ...(relaxation.goodHealth ? [] : [GROUNDS.health]),
    ...(relaxation.achievements || relaxation.reputation ? [] : [GROUNDS.standing]),
    ...(relaxation.approval ? [] : [GROUNDS.approval]),
  ];
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
      zh: '{{on}} 申请时 {{age}} 周岁，超过 {{years}} 周岁（{{birthday}} 满 {{limit}} 周岁）。',
      en: 'On {{on}}, the day of application, the applicant was {{age}}, more than {{years}} ({{limit}} years were completed on {{birthday}}).',
      remedy: {
        zh: '核对出生日期；可放宽的，在该申请写入 relaxation：身体状况良好（goodHealth），丰硕成果（achievements）或较高知名度（reputation），批准（approval）。',
        en: 'Check the birth date; if the limit may be relaxed, write relaxation into the application (good health: goodHealth; achievements or reputation; approval).',
      },
    },
    overDirect: {
      zh: '{{on}} 申请直接纳入时 {{age}} 周岁，超过 {{years}} 周岁；条文对直接纳入未设年龄上限。',
      en: 'At the application of {{on}} for direct admission the applicant was {{age}}, more than {{years}}; the article sets no age for it.',
      remedy: {
        zh: '核对出生日期；无误的，不必处理。',
        en: 'Check the birth date; if it is right, nothing need be done.',
      },
    },
    onBirthday: {
      zh: '{{on}} 申请当日为 {{limit}} 周岁生日。按“周岁自生日次日起算”未超过 {{years}} 周岁，但各地掌握不一。',
      en: 'The application of {{on}} falls on the birthday that completes {{limit}} years. Counted from the day after the birthday this is still within {{years}}, but practice differs.',
      remedy: {
        zh: '请负责人确认；需要放宽的，写入 relaxation（放宽年龄限制）。',
        en: 'Have the person in charge confirm it; if a relaxation is wanted, write relaxation.',
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
      const limit = years + 1;
      const birth = toDay(priv.birthDate);
      const reached = birthday(birth, limit);
      const applied = toDay(event.on);
      if (applied < reached) continue;
      const at = `/history/${index}`;
      const age = ageOn(priv.birthDate, event.on);
      const data = { on: event.on, age, years, limit, birthday: formatDay(reached) };
      const relaxing = dutyOn(scheme, 'age-relaxation', event.on);
      if (event.relaxation && relaxing) {
        const missing = missingGrounds(event.relaxation);
        const missingZh = missing.map(({ zh }) => zh).join('、');
        const missingEn = missing.map(({ en }) => en).join(', ');
        const lacking = { at: `${at}/relaxation`, duty: relaxing, data: { missingZh, missingEn } };
        if (missing.length > 0) report({ message: 'relaxationIncomplete', ...lacking });
        continue;
      }
      // 直接纳入 stands in art. 8 ¶2 and sets no age: worth knowing, not wrong.
      const level = event.route === 'direct' ? 'note' : applied === reached ? 'warning' : 'error';
      const over = event.route === 'direct' ? 'overDirect' : 'over';
      const message = applied === reached ? 'onBirthday' : over;
      report({ message, level, at: `${at}/on`, duty, data });
    }
  },
});
