import { buildUntil } from '../../records/workstation-state.ts';
import { ofType, timeline } from '../../records/timeline.ts';
import { livesOf } from '../../records/workstation-rounds.ts';
import { formatDay, toDay } from '../../dates/days.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'workstation/acceptance',
  scope: 'workstation',
  level: 'error',
  duty: 'build-year',
  title: { zh: '建设期满验收', en: 'Acceptance after the build year' },
  demand: {
    zh: '建设期自批准设立之日起算，期满后组织验收；期未满不得验收，期满未验收须有人处理。',
    en: 'The build year runs from the day of establishment; acceptance follows when it is over, not before, and one still outstanding needs somebody’s attention.',
  },
  messages: {
    tooEarly: {
      zh: '{{on}} 验收时建设期未满：{{established}} 设立，建设期至 {{until}}。',
      en: 'The acceptance of {{on}} came before the build year was over: established on {{established}}, building until {{until}}.',
      remedy: {
        zh: '核对设立日期和验收日期。',
        en: 'Check the days of establishment and of acceptance.',
      },
    },
    onLastDay: {
      zh: '{{on}} 验收，正是建设期最后一日（{{established}} 设立）；设立当日是否计入，各地掌握不一。',
      en: 'The acceptance of {{on}} falls on the last day of the build year (established on {{established}}); whether the first day counts, practice differs.',
      remedy: { zh: '请负责人确认。', en: 'Have the person in charge confirm it.' },
    },
    overdue: {
      zh: '建设期已于 {{until}} 届满，至今没有验收记录。',
      en: 'The build year ended on {{until}}, and no acceptance is recorded.',
      remedy: {
        zh: '组织验收并记录 inspected；已终止的，记录 closed 或 revoked。',
        en: 'Hold the acceptance and record inspected; if the workstation has ended, record closed or revoked.',
      },
    },
  },
  check({ record, scheme, asOf, dutyOn }, report) {
    for (const life of livesOf(timeline(record.history, asOf))) {
      const [established] = ofType(life, 'established');
      const duty = established ? dutyOn(established.event.on) : null;
      const until = established ? buildUntil(scheme, established.event.on) : null;
      if (!established || !duty || until === null) continue;
      const data = { established: established.event.on, until };
      const inspected = ofType(life, 'inspected');
      for (const { event, index } of inspected) {
        const place = { at: `/history/${index}/on`, duty, data: { ...data, on: event.on } };
        if (event.on < until) report({ message: 'tooEarly', ...place });
        else if (event.on === until) report({ message: 'onLastDay', level: 'warning', ...place });
      }
      const ended = life.some(({ event }) => event.type === 'revoked' || event.type === 'closed');
      if (inspected.length === 0 && !ended && asOf > until)
        report({
          message: 'overdue',
          level: 'warning',
          at: `/history/${established.index}`,
          duty,
          data,
          since: formatDay(toDay(until) + 1),
        });
    }
  },
});
