import { dutyOn as dutyOfScheme } from '../../records/rulebook.ts';
import { ofType, timeline } from '../../records/timeline.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'expert/ban',
  scope: 'expert',
  level: 'error',
  duty: 'reentry-ban',
  alsoDuties: ['lifetime-ban'],
  title: { zh: '重新申请的限制', en: 'How a ban is set' },
  demand: {
    zh: '终身不得再次入库的，须载明造成的较大负面影响，且不得以批准解除；限制期自确认出库之日起算，不得倒填日期缩短。',
    en: 'A bar for life states the considerable adverse effect and no approval lifts it; a ban of years runs from the day the exit was confirmed, and no earlier date may shorten it.',
  },
  messages: {
    noEffect: {
      zh: '{{on}} 终身限制，没有载明造成的较大负面影响。',
      en: 'The bar for life of {{on}} states no considerable adverse effect.',
      remedy: {
        zh: '写入 adverseEffect；没有较大负面影响的，适用按年计的限制，更正该事件。',
        en: 'Write adverseEffect; without such an effect the ban of years applies: correct the event.',
      },
    },
    noExit: {
      zh: '{{on}} 终身限制，而此前没有经确认的出库。',
      en: 'The bar for life of {{on}} follows no confirmed exit.',
      remedy: {
        zh: '终身限制只及于经确认出库的人员：先按出库情形办理并记录 exited；误记的，更正 barred。',
        en: 'Only those whose exit was confirmed are barred: first the exit, on its ground, recorded as exited; if the bar is wrong, correct barred.',
      },
    },
    lifted: {
      zh: '{{on}} 批准重新申请，而此人自 {{barredOn}} 起终身不得再次入库。',
      en: 'Re-entry was approved on {{on}}, but the person has been barred for life since {{barredOn}}.',
      remedy: {
        zh: '终身限制没有例外，撤销该批准；终身限制记错的，更正 barred。',
        en: 'A bar for life has no exception: take the approval back; if the bar is wrong, correct barred.',
      },
    },
    shortened: {
      zh: '{{on}} 出库，确认日期却早于此日：限制期会因此提前届满。',
      en: 'The exit is of {{on}}, yet its confirmation is dated before it: the ban would end early.',
      remedy: {
        zh: '确认日期不早于出库之日，更正 confirmedOn。',
        en: 'An exit is not confirmed before it happens: correct confirmedOn.',
      },
    },
  },
  check({ record, scheme, asOf, dutyOn }, report) {
    const events = timeline(record.history, asOf);
    const barred = ofType(events, 'barred');
    for (const { event, index } of barred) {
      const duty = dutyOfScheme(scheme, 'lifetime-ban', event.on);
      const hasExited = ofType(events, 'exited').some((exit) => exit.event.on <= event.on);
      if (duty && !hasExited)
        report({ message: 'noExit', at: `/history/${index}/on`, duty, data: { on: event.on } });
      if (duty && !event.adverseEffect?.trim())
        report({ message: 'noEffect', at: `/history/${index}`, duty, data: { on: event.on } });
    }
    for (const { event, index } of ofType(events, 'reentry-approved')) {
      const barredOn = barred.find(({ event: { on } }) => on <= event.on)?.event.on;
      const duty = dutyOfScheme(scheme, 'lifetime-ban', event.on);
      if (barredOn !== undefined && duty)
        report({
          message: 'lifted',
          at: `/history/${index}/on`,
          duty,
          data: { on: event.on, barredOn },
        });
    }
    for (const { event, index } of ofType(events, 'exited')) {
      const { on, confirmedOn = on } = event;
      const duty = dutyOn(on);
      if (!duty || confirmedOn >= on) continue;
      report({
        message: 'shortened',
        at: `/history/${index}/confirmedOn`,
        duty,
        data: { on },
      });
    }
  },
});
