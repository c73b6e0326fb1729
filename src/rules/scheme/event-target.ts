import type { Expert } from '../../generated/expert.ts';
import type { Scheme } from '../../generated/scheme.ts';
import type { Workstation } from '../../generated/workstation.ts';
import { isFaulty } from '../content.ts';
import { rulebookOn } from '../../records/rulebook.ts';
import { defineRule, type Report } from '../rule.ts';

/** Properties of a record's events that name an event of the scheme. */
const SCHEME_EVENTS = ['call', 'panel', 'notice', 'list', 'meeting'];
/** Properties that name an event of the same record. */
const OWN_EVENTS = ['objection', 'assignment', 'of', 'corrects', 'refusals'];

type Dangling = Pick<Report<'cohort' | 'event' | 'ground'>, 'message' | 'at' | 'data'>;

/** What a record's events name in vain; a name may hold one id or a list of them. */
function danglingTargets(record: Expert | Workstation, scheme: Scheme): Dangling[] {
  const found: Dangling[] = [];
  const homes = [
    { names: SCHEME_EVENTS, ids: new Set(scheme.history.map(({ id }) => id)) },
    { names: OWN_EVENTS, ids: new Set(record.history.map(({ id }) => id)) },
  ];
  for (const [index, event] of [...record.history].entries()) {
    const named = event as unknown as Record<string, unknown>;
    const at = `/history/${index}`;
    for (const { names, ids } of homes)
      for (const name of names)
        for (const target of [named[name] ?? []].flat().map(String))
          if (!ids.has(target))
            found.push({ message: 'event', at: `${at}/${name}`, data: { name, event: target } });
    const { cohort } = named;
    if (cohort !== undefined && !scheme.cohorts?.some(({ id }) => id === cohort))
      found.push({
        message: 'cohort',
        at: `${at}/cohort`,
        data: { scheme: scheme.id, cohort: String(cohort) },
      });
    const ground = event.type === 'exited' ? event.ground : undefined;
    const grounds = rulebookOn(scheme, event.on)?.exitGrounds;
    if (ground !== undefined && grounds && !grounds.some(({ id }) => id === ground))
      found.push({ message: 'ground', at: `${at}/ground`, data: { scheme: scheme.id, ground } });
  }
  return found;
}

export default defineRule({
  id: 'scheme/event-target',
  scope: 'registry',
  level: 'error',
  title: { zh: '记录引用的对象存在', en: 'What records refer to exists' },
  demand: {
    zh: '记录中引用的制度、届、出库情形和事件都应已登记。',
    en: 'The scheme, cohort, exit ground and events that a record names have all been entered.',
  },
  messages: {
    scheme: {
      zh: '没有制度“{{scheme}}”。',
      en: 'There is no scheme “{{scheme}}”.',
      remedy: { zh: '检查 schemes/ 中的文件名。', en: 'Check the file names in schemes/.' },
    },
    cohort: {
      zh: '制度“{{scheme}}”没有届“{{cohort}}”。',
      en: 'The scheme “{{scheme}}” has no cohort “{{cohort}}”.',
      remedy: {
        zh: '在制度的 cohorts 中登记该届，或更正此处。',
        en: 'Enter it under the scheme’s cohorts, or correct it here.',
      },
    },
    ground: {
      zh: '制度“{{scheme}}”没有出库情形“{{ground}}”。',
      en: 'The scheme “{{scheme}}” has no exit ground “{{ground}}”.',
      remedy: {
        zh: '改为当日规则册 exitGrounds 中的一项。',
        en: 'Use one of the exitGrounds in the rulebook of that day.',
      },
    },
    event: {
      zh: '“{{name}}”所指的事件“{{event}}”不存在。',
      en: '“{{name}}” names an event “{{event}}” that does not exist.',
      remedy: {
        zh: '先在制度（或本记录）的 history 中登记该事件，或更正编号。',
        en: 'First enter the event in the history of the scheme (or of this record), or correct the id.',
      },
    },
  },
  check({ content }, report) {
    const schemes = new Map(content.schemes.map(({ value }) => [value.id, value]));
    for (const { value: record, path } of [...content.experts, ...content.workstations]) {
      const scheme = schemes.get(record.scheme);
      const about = { path, record: record.id };
      if (!scheme && isFaulty(content, `schemes/${record.scheme}.json`)) continue;
      if (!scheme)
        report({ ...about, message: 'scheme', at: '/scheme', data: { scheme: record.scheme } });
      else
        for (const dangling of danglingTargets(record, scheme)) report({ ...about, ...dangling });
    }
  },
});
