import { formatDay, toDay } from '../../dates/days.ts';
import type { Event } from '../../generated/expert.ts';
import type { Bilingual } from '../../i18n/lang.ts';
import { numberOf } from '../../records/rulebook.ts';
import { timeline, type Placed } from '../../records/timeline.ts';
import { defineRule } from '../rule.ts';

/** Steps that may follow only when the notice has run. */
const AFTERWARDS: Partial<Record<Event['type'], Bilingual>> = {
  announced: { zh: '公布名单', en: 'the announcement of the list' },
  appointed: { zh: '聘任', en: 'the appointment' },
};

/** The first such step after a notice and before the next one. */
function nextStep(
  events: ReadonlyArray<Placed<Event>>,
  noticed: number,
): Placed<Event> | undefined {
  const later = events.slice(noticed + 1);
  const until = later.findIndex(
    ({ event }) => event.type === 'noticed' || event.type === 'applied',
  );
  return later
    .slice(0, until < 0 ? undefined : until)
    .find(({ event }) => AFTERWARDS[event.type] !== undefined);
}

export default defineRule({
  id: 'expert/notice-too-short',
  scope: 'expert',
  level: 'error',
  duty: 'public-notice',
  title: { zh: '公示期', en: 'Length of the public notice' },
  demand: {
    zh: '公示满条文规定的自然日后，方可公布名单、发放聘书；发布当日不计入。',
    en: 'The final list and the letter follow only after the public notice has run the calendar days the article says; the day of posting is not counted.',
  },
  messages: {
    tooShort: {
      zh: '{{posted}} 发布公示，须公示 {{days}} 个自然日（{{first}} 至 {{last}}），而 {{on}} 即{{stepZh}}；最早为 {{free}}。',
      en: 'The notice was posted on {{posted}} and runs {{days}} calendar days ({{first}} to {{last}}); {{stepEn}} came on {{on}}, the earliest day is {{free}}.',
      remedy: {
        zh: '核对公示发布日期和{{stepZh}}的日期；公示确实不足的，须重新公示。',
        en: 'Check the day of posting and that of {{stepEn}}; if the notice really was too short, it must be given again.',
      },
    },
    firstDayCounted: {
      zh: '{{posted}} 发布公示，{{on}} {{stepZh}}：只有把发布当日计入才满 {{days}} 个自然日。',
      en: 'The notice was posted on {{posted}}, and {{stepEn}} came on {{on}}: {{days}} calendar days only if the day of posting is counted.',
      remedy: {
        zh: '依民法典第二百零一条，开始当日不计入，最早为 {{free}}：日期尚可改的，改期；已经公布的，请负责人确认。',
        en: 'By article 201 of the Civil Code the first day is not counted, and the earliest day is {{free}}: if the date can still be changed, change it; if it is done, have the person in charge confirm it.',
      },
    },
  },
  check({ record, asOf, dutyOn }, report) {
    const events = timeline(record.history, asOf);
    for (const [place, { event }] of events.entries()) {
      if (event.type !== 'noticed') continue;
      const duty = dutyOn(event.on);
      const days = numberOf(duty, 'days');
      const step = nextStep(events, place);
      if (!duty || days === null || !step) continue;
      const posted = toDay(event.on);
      const free = posted + days + 1;
      const taken = toDay(step.event.on);
      if (taken >= free) continue;
      const name = AFTERWARDS[step.event.type];
      const data = {
        stepZh: name?.zh ?? '',
        stepEn: name?.en ?? '',
        posted: event.on,
        days,
        first: formatDay(posted + 1),
        last: formatDay(posted + days),
        free: formatDay(free),
        on: step.event.on,
      };
      const at = `/history/${step.index}/on`;
      if (taken === free - 1)
        report({ message: 'firstDayCounted', level: 'warning', at, duty, data });
      else report({ message: 'tooShort', at, duty, data });
    }
  },
});
