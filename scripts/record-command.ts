import type { MessageKey } from '../src/i18n/translate.ts';
import { listText, storyText } from '../src/report/record-text.ts';
import type { RecordStory } from '../src/report/record-story.ts';
import type { Content } from '../src/rules/content.ts';
import { nearestNames } from '../src/text/nearest.ts';
import {
  chooseAsOf,
  output,
  readContent,
  runCommand,
  UserError,
  type Arguments,
} from './command.ts';
import { findRecord, type Named } from './find-record.ts';

const OPTIONS = {
  content: { type: 'string' },
  on: { type: 'string' },
  format: { type: 'string', default: 'text' },
  output: { type: 'string', short: 'o' },
} as const;

/** What the commands for experts and for workstations differ in. */
export interface RecordKind {
  help: MessageKey;
  /** Every record of the kind, told when it is asked for, as it was on a day. */
  stories: (content: Content, on: string) => Array<Named & { tell: () => RecordStory }>;
  /** What it does besides, by its name alone. */
  others?: Record<string, () => string>;
}

/** A record's file as reports print it, “content/experts/bj-experts/bj-0001.json:12:3”, names the record. */
const idIn = (named: string): string => /([^/\\]+)\.json(?::\d+){0,2}$/.exec(named)?.[1] ?? named;

function findStory(stories: ReturnType<RecordKind['stories']>, named: string): RecordStory {
  const id = idIn(named);
  const found = findRecord(stories, id);
  if (found) return found.tell();
  const ids = stories.map((story) => story.id);
  if (ids.length === 0) throw new UserError('record-command.none', { id });
  throw new UserError('record-command.unknown', { id, nearest: nearestNames(id, ids).join(', ') });
}

function listed(stories: ReturnType<RecordKind['stories']>): RecordStory[] {
  return stories
    .map(({ tell }) => tell())
    .filter(({ state }) => state !== null)
    .sort((a, b) => (a.record < b.record ? -1 : 1));
}

function run(kind: RecordKind, { values, positionals, lang }: Arguments): string {
  const [verb, id, ...rest] = positionals;
  const other = verb !== undefined && Object.hasOwn(kind.others ?? {}, verb);
  if (other && id === undefined) return kind.others![verb]!();
  const format = String(values['format']);
  if (format !== 'text' && format !== 'json')
    throw new UserError('command.bad-choice', {
      ...{ option: '--format', value: format, allowed: 'text, json' },
    });
  const complete = verb === 'list' ? id === undefined : verb === 'show' && id !== undefined;
  if (!complete || rest.length > 0) throw new UserError('record-command.usage', {});
  const content = readContent(values['content'] as string | undefined);
  const on = chooseAsOf(values['on'] as string | undefined, content);
  const stories = kind.stories(content, on);
  if (id !== undefined) {
    const story = findStory(stories, id);
    return format === 'json' ? `${JSON.stringify(story, null, 2)}\n` : storyText(story, lang);
  }
  const records = listed(stories);
  if (format === 'text') return listText(records, on, lang);
  const rows = records.map(({ record, scheme, name, state, words }) => ({
    ...{ record, scheme, name, state: state?.state, since: state?.since, words },
  }));
  return `${JSON.stringify({ on, records: rows }, null, 2)}\n`;
}

/** `list` and `show ID`, each `--on` a day: the state of records, for staff. */
export async function runRecordCommand(kind: RecordKind): Promise<void> {
  await runCommand(OPTIONS, kind.help, (args) => {
    output(run(kind, args), args.values['output'] as string | undefined);
    return 0;
  });
}
