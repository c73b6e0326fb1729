import type { Lang } from '../i18n/lang.ts';
import { t } from '../i18n/translate.ts';
import { padColumns, terminalWidth } from '../text/terminal-width.ts';
import type { RecordStory } from './record-story.ts';
import { visible } from './words.ts';

/** Rows as columns, each as wide as its widest cell, in a terminal where Chinese takes two. */
function tabulate(rows: ReadonlyArray<readonly string[]>): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => terminalWidth(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => padColumns(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

const colon = (lang: Lang): string => (lang === 'zh' ? '：' : ': ');

/** A record on a day: its name and state, what is known of the state, the rulebook, the events. */
export function storyText(story: RecordStory, lang: Lang): string {
  const { name, record, on, words, facts, rulebook, events } = story;
  const lines = [
    `${name[lang]} (${record})`,
    `${on}${colon(lang)}${words[lang]}`,
    ...facts.map((fact) => `  ${fact.label[lang]}${colon(lang)}${fact.words[lang]}`),
    `  ${t(lang, 'record.rulebook')}${colon(lang)}${rulebook?.words[lang] ?? t(lang, 'record.no-rulebook')}`,
    '',
    t(lang, events.length === 0 ? 'record.no-events' : 'record.events', {
      on,
      count: events.length,
    }),
  ];
  const told = tabulate(
    events.map((event) => [event.on, event.id, event.words[lang]].map(visible)),
  );
  return [...lines.map(visible), ...told.map((line) => `  ${line}`), ''].join('\n');
}

/** The records that there are on a day, a line each: id, name, state, since when. */
export function listText(stories: readonly RecordStory[], on: string, lang: Lang): string {
  const rows = stories.map(({ record, name, words, state }) =>
    [record, name[lang], words[lang], state?.since ?? ''].map(visible),
  );
  const heads = ['id', 'name', 'state', 'since'] as const;
  const head = heads.map((each) => t(lang, `record.column-${each}`));
  const count = t(lang, 'record.count', { on, count: stories.length });
  return [...(rows.length === 0 ? [] : [...tabulate([head, ...rows]), '']), count, ''].join('\n');
}
