import { formatDay, toDay } from '../../dates/days.ts';
import type { Event } from '../../generated/expert.ts';
import { numberOf } from '../../records/rulebook.ts';
import { timeline, type Placed } from '../../records/timeline.ts';
import { defineRule } from '../rule.ts';

/** Steps that may follow only when the notice has run. */
const AFTERWARDS = new Set<Event['type']>(['announced', 'appointed']);

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
    .find(({ event }) => AFTERWARDS.has(event.type));
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
      zh: '{{posted}} 发布公示，须公示 {{days}} 个自然日（{{first}} 至 {{last}}），{{on}} 即作出下一步；最早为 {{free}}。',
      en: 'The notice was posted on {{posted}} and runs {{days}} calendar days ({{first}} to {{last}}); the next step was taken on {{on}}, the earliest day is {{free}}.',
      remedy: {
        zh: '核对公示发布日期和下一步日期；公示确实不足的，须重新公示。',
        en: 'Check the day of posting and of the next step; if the notice really was too short, it must be given again.',
      },
    },
    firstDayCounted: {
      zh: '{{posted}} 发布公示，{{on}} 作出下一步：只有把发布当日计入才满 {{days}} 个自然日。',
      en: 'The notice was posted on {{posted}} and the next step taken on {{on}}: {{days}} calendar days only if the day of posting is counted.',
      remedy: {
        zh: '依民法典第二百零一条，开始当日不计入；以后最早于 {{free}} 作出下一步。',
        en: 'By article 201 of the Civil Code the first day is not counted; from now on take the next step on {{free}} at the earliest.',
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
      const data = {
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
