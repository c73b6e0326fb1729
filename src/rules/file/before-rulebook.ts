import type { Scheme } from '../../generated/scheme.ts';
import { historiesOf } from '../histories.ts';
import { defineRule } from '../rule.ts';

/** The first day of a scheme's earliest rulebook. */
function beginOf({ rulebooks }: Scheme): string | undefined {
  return rulebooks.map(({ from }) => from).sort()[0];
}

export default defineRule({
  id: 'file/before-rulebook',
  scope: 'registry',
  level: 'note',
  title: { zh: '早于规则册的事件不予判断', en: 'Events before the rulebooks are not judged' },
  demand: {
    zh: '每一事件按其当日的规则册判断；早于最早一册的，不予判断，并非违规。',
    en: 'Each event is judged by the rulebook of its day; what came before the earliest is not judged, and is not unlawful.',
  },
  messages: {
    before: {
      zh: '{{on}} 起有 {{count}} 个事件早于最早的规则册（{{from}}），未予判断。',
      en: 'Events before the earliest rulebook of {{from}} are not judged: {{count}}, the first of {{on}}.',
      remedy: {
        zh: '无须处理；日期记错的，更正。',
        en: 'Nothing is to be done; if a date is wrong, correct it.',
      },
    },
  },
  across: 'each',
  check({ content }, report) {
    const began = new Map(content.schemes.map(({ value }) => [value, beginOf(value)]));
    for (const { path, record, scheme, history } of historiesOf(content)) {
      const from = scheme ? began.get(scheme) : undefined;
      if (from === undefined || history.every(({ on }) => on >= from)) continue;
      const before = [...history.entries()].filter(([, { on }]) => on < from);
      const [index, first] = before.toSorted(([, a], [, b]) => (a.on < b.on ? -1 : 1))[0] ?? [];
      if (index === undefined || !first) continue;
      const data = { on: first.on, count: before.length, from };
      report({ message: 'before', path, record, at: `/history/${index}/on`, data });
    }
  },
});
