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
        zh: '核对设立日期和验收日期；确未期满的，验收最早为 {{free}}。',
        en: 'Check the days of establishment and of acceptance; if the year was not over, the earliest day is {{free}}.',
      },
    },
    notEstablished: {
      zh: '{{on}} 验收，此前没有批准设立并授牌的记录。',
      en: 'There is an acceptance on {{on}}, and no approval and plaque before it.',
      remedy: {
        zh: '已批准设立的，补记 established（批准设立并授牌）；没有的，先办理设立，建设期满后再验收。',
        en: 'If it was approved, enter established; if not, that comes first, and acceptance when the build year is over.',
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
        zh: '组织验收并记录 inspected（验收）；已终止的，记录 closed（终止运行）或 revoked（取消资格）。',
        en: 'Hold the acceptance and record inspected; if the workstation has ended, record closed or revoked.',
      },
    },
  },
  check({ record, scheme, asOf, dutyOn }, report) {
    for (const life of livesOf(timeline(record.history, asOf))) {
      const [established] = ofType(life, 'established');
      if (!established) {
        for (const { event, index } of ofType(life, 'inspected')) {
          const duty = dutyOn(event.on);
          const place = { at: `/history/${index}/on`, data: { on: event.on } };
          if (duty) report({ message: 'notEstablished', duty, ...place });
        }
        continue;
      }
      const duty = dutyOn(established.event.on);
      const until = buildUntil(scheme, established.event.on);
      if (!duty || until === null) continue;
      const free = formatDay(toDay(until) + 1);
      const data = { established: established.event.on, until, free };
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
          since: free,
        });
    }
  },
});
