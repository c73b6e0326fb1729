import type { Event } from '../../generated/expert.ts';
import type { Bilingual } from '../../i18n/lang.ts';
import { termsOf, type ServedTerm } from '../../records/expert-rounds.ts';
import { timeline, type Placed } from '../../records/timeline.ts';
import { defineRule } from '../rule.ts';

const NAMES: Partial<Record<Event['type'], Bilingual>> = {
  assigned: { zh: '指派', en: 'an assignment' },
  served: { zh: '履职', en: 'service' },
};

/** Whether a day lies in a term that had been given by then; who was appointed late served before the appointment. */
function isWithin(on: string, { event, from, to }: ServedTerm): boolean {
  return on >= from && on <= to && (event.type === 'renewed' || on >= event.on);
}

/** Whether the last exit by that day was followed by no appointment: then expert/acting-after-exit speaks. */
function isAfterExit(events: ReadonlyArray<Placed<Event>>, on: string): boolean {
  const last = events.findLast(
    ({ event }) => event.on <= on && (event.type === 'exited' || event.type === 'appointed'),
  );
  return last?.event.type === 'exited';
}

export default defineRule({
  id: 'expert/service-outside-term',
  scope: 'expert',
  level: 'error',
  duty: 'term-length',
  title: { zh: '履职在聘期之内', en: 'Service within the term' },
  demand: {
    zh: '指派、指导、研讨、培训等均在聘任之后、聘期之内；聘期届满未续聘的，不再以专家身份履职。',
    en: 'Assignments, guidance, seminars and training fall after the appointment and within the term; once it is over without renewal nobody serves as an expert.',
  },
  messages: {
    before: {
      zh: '{{on}} 记录了{{whatZh}}，当时尚未入库。',
      en: 'On {{on}} stands {{whatEn}}, before any appointment.',
      remedy: {
        zh: '核对日期；确在入库之前的，不得记为专家履职。',
        en: 'Check the date; what was done before the appointment is no service as an expert.',
      },
    },
    after: {
      zh: '{{on}} 记录了{{whatZh}}，而聘期已于 {{to}} 届满。',
      en: 'On {{on}} stands {{whatEn}}, but the term was over on {{to}}.',
      remedy: {
        zh: '核对日期；已续聘的，补记 renewed。',
        en: 'Check the date; if the term was renewed, enter renewed.',
      },
    },
  },
  check({ record, asOf, dutyOn }, report) {
    const events = timeline(record.history, asOf);
    const terms = termsOf(events);
    for (const { event, index } of events) {
      const what = NAMES[event.type];
      const duty = what ? dutyOn(event.on) : null;
      if (!what || !duty) continue;
      const { on } = event;
      if (terms.some((term) => isWithin(on, term)) || isAfterExit(events, on)) continue;
      const past = terms.filter((term) => term.to < on && term.from <= term.to).at(-1);
      const names = { whatZh: what.zh, whatEn: what.en };
      const at = `/history/${index}/on`;
      if (past) report({ message: 'after', at, duty, data: { on, to: past.to, ...names } });
      else report({ message: 'before', at, duty, data: { on, ...names } });
    }
  },
});
