import { ofType, timeline } from '../../records/timeline.ts';
import { roundsOf } from '../../records/workstation-rounds.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'workstation/objection-unresolved',
  scope: 'workstation',
  level: 'error',
  duty: 'no-objection',
  title: { zh: '有异议不得设立', en: 'No establishment over an objection' },
  demand: {
    zh: '公示期间提出的异议处理完毕且不成立的，方可批准设立。条文未定公示天数。',
    en: 'A workstation is approved only when every objection to its notice has been settled and dismissed. The text gives the notice no length.',
  },
  messages: {
    unresolved: {
      zh: '{{on}} 批准设立时，{{objectedOn}} 提出的异议尚未处理。',
      en: 'When it was established on {{on}}, the objection of {{objectedOn}} had not been settled.',
      remedy: {
        zh: '补记 objection-resolved；确未处理的，先处理异议再设立。',
        en: 'Enter objection-resolved; if the objection really stands, settle it before establishing.',
      },
    },
    upheld: {
      zh: '{{on}} 批准设立，而 {{objectedOn}} 提出的异议已认定成立。',
      en: 'It was established on {{on}}, though the objection of {{objectedOn}} had been upheld.',
      remedy: {
        zh: '核对异议处理结果；异议成立的，不得设立。',
        en: 'Check how the objection was settled; over one that was upheld there is no establishment.',
      },
    },
  },
  check({ record, asOf, dutyOn }, report) {
    const events = timeline(record.history, asOf);
    for (const { steps } of roundsOf(record, asOf)) {
      const established = steps.find(({ event }) => event.type === 'established');
      const duty = established && dutyOn(established.event.on);
      if (!established || !duty) continue;
      const { on } = established.event;
      const began = steps.reduce((first, { event }) => (event.on < first ? event.on : first), on);
      for (const { event: objection } of ofType(events, 'objected')) {
        if (objection.on < began || objection.on > on) continue;
        const settled = ofType(events, 'objection-resolved').findLast(
          ({ event }) => event.objection === objection.id && event.on <= on,
        );
        if (settled?.event.outcome === 'dismissed') continue;
        report({
          message: settled ? 'upheld' : 'unresolved',
          at: `/history/${established.index}/on`,
          duty,
          data: { on, objectedOn: objection.on },
        });
      }
    }
  },
});
