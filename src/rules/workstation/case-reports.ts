import { formatDay, toDay } from '../../dates/days.ts';
import { numberOf } from '../../records/rulebook.ts';
import { ofType, timeline } from '../../records/timeline.ts';
import { isCarried } from '../../records/workstation-state.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'workstation/case-reports',
  scope: 'workstation',
  level: 'warning',
  duty: 'case-reports',
  title: { zh: '及时报送指导案件', en: 'Cases reported in time' },
  demand: {
    zh: '指导案件办结后及时报送；天数由制度规定，条文未定。',
    en: 'A guided case is reported soon after it was handled; the scheme sets the days, the text names none.',
  },
  messages: {
    missing: {
      zh: '{{on}} 办结的案件，{{days}} 日内（至 {{due}}）没有报送记录。',
      en: 'The case handled on {{on}} has no report within {{days}} days (by {{due}}).',
      remedy: {
        zh: '催报；已报送的，记录 reported（kind 为 case，case 写该事件编号）。',
        en: 'Ask for it; if it was reported, record reported (kind case, with this event’s id as case).',
      },
    },
    late: {
      zh: '{{on}} 办结的案件，{{reportedOn}} 才报送，超过 {{days}} 日（至 {{due}}）。',
      en: 'The case handled on {{on}} was reported only on {{reportedOn}}, after {{days}} days (by {{due}}).',
      remedy: {
        zh: '核对日期；确属迟报的，提醒该站。',
        en: 'Check the dates; if it was really late, remind the workstation.',
      },
    },
  },
  check({ record, scheme, asOf, dutyOn }, report) {
    const events = timeline(record.history, asOf);
    const reports = ofType(events, 'reported').filter(({ event }) => event.kind === 'case');
    for (const { event, index } of ofType(events, 'case-handled')) {
      const duty = dutyOn(event.on);
      const days = numberOf(duty, 'days');
      if (!duty || days === null) continue;
      const due = formatDay(toDay(event.on) + days);
      const data = { on: event.on, days, due };
      const told = reports.find((each) => each.event.case === event.id);
      if (told && told.event.on > due) {
        const late = { ...data, reportedOn: told.event.on };
        report({ message: 'late', at: `/history/${told.index}/on`, duty, data: late });
      }
      if (told || asOf <= due || !isCarried(record, due, scheme)) continue;
      const since = formatDay(toDay(due) + 1);
      report({ message: 'missing', at: `/history/${index}`, duty, since, data });
    }
  },
});
