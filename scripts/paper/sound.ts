import type { Scheme } from '../../src/generated/scheme.ts';
import { t } from '../../src/i18n/translate.ts';
import type { Finding } from '../../src/load/finding.ts';
import { pathOfFile } from '../../src/load/paths.ts';
import { timeline, type DatedEvent } from '../../src/records/timeline.ts';
import type { Content } from '../../src/rules/content.ts';
import { RULES } from '../../src/rules/index.ts';
import { runRules } from '../../src/rules/run.ts';
import type { Arguments } from '../command.ts';
import { chooseContent, chooseRunOptions, pathFromGitRoot } from '../command.ts';
import { Complaint } from './output.ts';

/** What a paper says things of: records of a scheme, and events of the scheme’s own. */
export interface Subject {
  scheme: Scheme;
  records: readonly string[];
  events: readonly string[];
}

const EVER = '9999-12-31';

/** The properties by which a record’s event names one of its scheme. */
const NAMING = ['call', 'panel', 'notice', 'list', 'meeting'] as const;

/** The events of its scheme that a record’s own events name. */
export function eventsNamedBy({ history }: { history: readonly DatedEvent[] }): string[] {
  return timeline(history, EVER).flatMap(({ event }) =>
    NAMING.flatMap((name) => {
      const target = (event as unknown as Record<string, unknown>)[name];
      return typeof target === 'string' ? [target] : [];
    }),
  );
}

/** A record’s two files. */
const filesOf = ({ kind, id }: Scheme, record: string): string[] => [
  `${kind}/${id}/${record}.json`,
  `private/${id}/${record}.json`,
];

/** “/history/2/subjects/0” → 2 */
function placeInHistory(pointer: string): number | null {
  const [, place] = /^\/history\/(\d+)/.exec(pointer) ?? [];
  return place === undefined ? null : Number(place);
}

/** What the check has found that is wrong: of what a command is about, and nothing else. */
export class Soundness {
  readonly #content: Content;
  readonly #errors: ReadonlyArray<Finding & { path: string }>;
  readonly #args: Arguments;

  constructor(content: Content, subjects: readonly Subject[], args: Arguments) {
    this.#content = content;
    this.#args = args;
    const files = new Set(
      subjects.flatMap(({ scheme, records }) => records.flatMap((id) => filesOf(scheme, id))),
    );
    for (const { value, path } of content.schemes)
      if (subjects.some(({ scheme }) => scheme === value)) files.add(path);
    const contentPath = pathFromGitRoot(chooseContent(args.values['content'] as string));
    const only = (path: string): boolean => files.has(path) || path.startsWith('certificates/');
    const { findings } = runRules(content, RULES, chooseRunOptions(content, contentPath, { only }));
    this.#errors = findings
      .filter(({ level }) => level === 'error')
      .map((finding) => ({ ...finding, path: pathOfFile(contentPath, finding.file) }));
  }

  /** Refuses papers about what stands under an error: the records, the events of the scheme, its rulebooks. */
  assertSubjects(subjects: readonly Subject[]): void {
    const pathOf = new Map(this.#content.schemes.map(({ value, path }) => [value, path]));
    this.#refuse(({ path, pointer }) =>
      subjects.some(({ scheme, records, events }) => {
        if (records.some((id) => filesOf(scheme, id).includes(path))) return true;
        if (path !== pathOf.get(scheme)) return false;
        const place = placeInHistory(pointer);
        return place === null || events.includes(scheme.history[place]?.id ?? '');
      }),
    );
  }

  /** Refuses papers by a template that stands under an error. */
  assertTemplates(ids: readonly string[]): void {
    this.#refuse(({ path }) => ids.some((id) => path === `certificates/${id}.json`));
  }

  #refuse(isAbout: (finding: Finding & { path: string }) => boolean): void {
    const { lang } = this.#args;
    const found = this.#errors.filter(isAbout);
    if (found.length === 0) return;
    const lines = found.map(
      ({ file, line, column, ruleId, message }) =>
        `${file}:${line}:${column}  ${ruleId}  ${message[lang]}`,
    );
    throw new Complaint([t(lang, 'paper.unsound', { count: found.length }), ...lines]);
  }
}
