import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect } from 'vitest';
import type { ExpertPrivate } from '../../src/generated/expert-private.ts';
import type { Scheme } from '../../src/generated/scheme.ts';
import type { Finding } from '../../src/load/finding.ts';
import type { Fault } from '../../src/load/faults.ts';
import { loadFiles, type Loaded, type LoadedFile } from '../../src/load/files.ts';
import { readSchemas } from '../../src/load/schemas.ts';
import { assembleContent, type Content } from '../../src/rules/content.ts';
import { runRules } from '../../src/rules/run.ts';
import type { Report, Rule } from '../../src/rules/rule.ts';
import type { ExampleSources } from '../../src/site/rules/example-words.ts';
import { recorded } from './cases.ts';
import { committedExamples, examplesOf, writeExamples } from './examples.ts';
import type { Common } from './given.ts';

/** What a history is built of: the rest of an event is the schema's to judge. */
export interface Written {
  type: string;
  on: string;
  id?: string;
  [property: string]: unknown;
}

const SCHEMAS = readSchemas('schemas');

const ALL = loadFiles('content', SCHEMAS).files;

/** The real schemes and the Chinese of the two texts that they rest on: what a test judges stands beside them. */
const REAL: readonly LoadedFile[] = ALL.filter(({ path }) =>
  /^(site|schemes|regulations\/(bj-expert-pool|cq-workstations)\/.*(work|zh))\b/.test(path),
);

/** A copy of the value of a real file. */
export function realValue<T>(path: string): T {
  return structuredClone(ALL.find((file) => file.path === path)?.value as T);
}

/** A copy of a real scheme; `change` may alter it. */
export function schemeOf(
  id: 'bj-experts' | 'cq-stations',
  change: (scheme: Scheme) => void = () => {},
): Scheme {
  const scheme = realValue<Scheme>(`schemes/${id}.json`);
  change(scheme);
  return scheme;
}

/** The text of a real file. */
export function textOf(path: string): string {
  return ALL.find((file) => file.path === path)?.text ?? '';
}

export interface Person {
  id?: string;
  scheme?: string;
  name?: string;
  birthDate?: string;
  identity?: string;
  /** Left out where the private part shall be absent. */
  priv?: false;
}

export interface ExpertFile {
  record: Record<string, unknown>;
  priv: ExpertPrivate | null;
}

function numbered(history: readonly Written[]): Written[] {
  return history.map((event, index) => ({ id: `e-${index + 1}`, recordedOn: event.on, ...event }));
}

const TEXT = (zh: string): { zh: string; en: string } => ({ zh, en: 'Sample' });

/** An invented expert with a history; everything but history and person is the same for all. */
export function expertOf(history: readonly Written[], person: Person = {}): ExpertFile {
  const { id = 'bj-0901', scheme = 'bj-experts', name = '测样甲' } = person;
  const { birthDate = '1980-01-01', identity } = person;
  const record = {
    schemaVersion: 1,
    id,
    scheme,
    sample: true,
    profile: {
      name,
      nameEn: 'Ce Yangjia',
      title: TEXT('教授'),
      employer: TEXT('示例大学'),
      employerKind: 'university',
      category: 'ip',
      fields: [TEXT('专利诉讼')],
      languages: ['zh'],
      regions: ['US'],
      city: TEXT('北京'),
    },
    history: numbered(history),
  };
  const held = { schemaVersion: 1 as const, id, birthDate, ...(identity ? { identity } : {}) };
  return { record, priv: person.priv === false ? null : held };
}

export function stationOf(history: readonly Written[], id = 'cq-0901'): Record<string, unknown> {
  return {
    schemaVersion: 1,
    id,
    scheme: 'cq-stations',
    sample: true,
    profile: {
      name: TEXT('测样工作站'),
      host: TEXT('示例协会'),
      hostKind: 'association',
      district: 'yubei',
      districtName: TEXT('渝北区'),
      address: TEXT('样本路0号'),
    },
    history: numbered(history),
  };
}

export const applied = (on: string, rest: object = {}): Written => ({
  type: 'applied',
  on,
  call: 'call-2026-1',
  route: 'selection',
  experience: [{ from: '2000-01-01', work: '代理（样本）' }],
  ...rest,
});

export const appointed = (on: string, from: string, to: string, rest: object = {}): Written => ({
  type: 'appointed',
  on,
  cohort: '2026',
  term: { from, to },
  letter: { number: '样聘〔2026〕901号', issuedOn: on },
  route: 'selection',
  ...rest,
});

/** A whole round up to the appointment, every step in its order and time. */
export const ADMITTED: readonly Written[] = [
  applied('2026-03-18'),
  { type: 'selected', on: '2026-04-16', panel: 'panel-2026-1' },
  { type: 'noticed', on: '2026-04-20', notice: 'notice-2026-1' },
  { type: 'announced', on: '2026-04-29', list: 'list-2026-1' },
  appointed('2026-04-30', '2026-05-01', '2029-04-30'),
];

export interface Judged {
  experts?: readonly ExpertFile[];
  stations?: ReadonlyArray<Record<string, unknown>>;
  /** In place of the real ones of the same id, or besides them. */
  schemes?: readonly Scheme[];
  /** Texts and other JSON values, in place of the real ones at the same path or besides them; null takes one away. */
  files?: Readonly<Record<string, unknown>>;
  /** JSON texts that their schemas have something against, by path. */
  unsound?: Readonly<Record<string, string>>;
  faults?: readonly Fault[];
  asOf?: string;
  /** The day from which `asOf` looks back. */
  present?: string;
  /** Other rules of the same run. */
  beside?: readonly Rule[];
}

function jsonFile(path: string, schema: string, value: unknown): LoadedFile {
  const validate = SCHEMAS.validator(schema);
  if (!validate(value)) throw new Error(`${path}: ${JSON.stringify(validate.errors, null, 1)}`);
  return { path, schema, text: `${JSON.stringify(value, null, 2)}\n`, value, sound: true };
}

function otherFile(path: string, value: unknown): LoadedFile {
  if (typeof value === 'string') return { path, schema: 'text', text: value, sound: true };
  const name = path.split('/').at(-1)?.replace('.json', '') ?? '';
  const isErased = typeof value === 'object' && value !== null && 'erased' in value;
  const schema = isErased
    ? 'tombstone'
    : path.startsWith('private/')
      ? 'expert-private'
      : [
            'work',
            'source',
            'translation',
            'site',
            'suppressions',
            'situations',
            'search',
            'keys',
          ].includes(name)
        ? name
        : (path.split('/')[0] ?? '').replace(/s$/, '');
  return jsonFile(path, schema, value);
}

function unsoundFile(path: string, text: string): LoadedFile {
  const schema = (path.split('/')[0] ?? '').replace(/s$/, '');
  return { path, schema, text, value: JSON.parse(text), sound: false };
}

function filesOf(judged: Judged): LoadedFile[] {
  const { experts = [], stations = [], schemes = [], files = {}, unsound = {} } = judged;
  const given = [
    ...Object.entries(unsound).map(([path, text]) => unsoundFile(path, text)),
    ...schemes.map((scheme) => jsonFile(`schemes/${scheme.id}.json`, 'scheme', scheme)),
    ...experts.flatMap(({ record, priv }) => {
      const place = `${String(record['scheme'])}/${String(record['id'])}.json`;
      const held = priv ? [jsonFile(`private/${place}`, 'expert-private', priv)] : [];
      return [jsonFile(`experts/${place}`, 'expert', record), ...held];
    }),
    ...stations.map((record) =>
      jsonFile(
        `workstations/${String(record['scheme'])}/${String(record['id'])}.json`,
        'workstation',
        record,
      ),
    ),
    ...Object.entries(files).flatMap(([path, value]) =>
      value === null ? [] : [otherFile(path, value)],
    ),
  ];
  const replaced = new Set([...given.map(({ path }) => path), ...Object.keys(files)]);
  return [...REAL.filter(({ path }) => !replaced.has(path)), ...given];
}

/** Invented records beside the real texts, as the rules get them. */
export function contentOf(judged: Judged): Content {
  return assembleContent({ files: filesOf(judged), faults: [...(judged.faults ?? [])] });
}

/** A finding, and the words that stand where it points (to the end of the line). */
export type Placed = Finding & { words: string };

const TOLD = new Map<string, Set<string>>();

/** The rule, with every message that it reports and every case that it judges written down. */
export function overheard(rule: Rule): Rule {
  const told = TOLD.get(rule.id) ?? new Set();
  TOLD.set(rule.id, told);
  const heard = recorded(rule);
  const check = (context: never, report: (found: Report<string>) => void): void =>
    heard.check(context, (found) => {
      told.add(found.message);
      report(found);
    });
  return { ...rule, check } as Rule;
}

/** What every invented record shares, and every step of a round: an example need not tell it. */
function commonCases(): Common {
  const expert = expertOf(ADMITTED);
  const station = stationOf([{ type: 'proposed', on: '2022-10-14' }]);
  return {
    real: new Map(ALL.map((file) => [file.path, file])),
    expert: expert.record['profile'] as Record<string, unknown>,
    workstation: station['profile'] as Record<string, unknown>,
    birthDate: expert.priv?.birthDate ?? '',
    record: expert.record as { history: unknown[] },
  };
}

function exampleSources(): ExampleSources {
  const usual = new Set(
    ADMITTED.flatMap((event) => Object.entries(event).map((each) => JSON.stringify(each))),
  );
  return {
    content: contentOf({}),
    isUsual: (name, value) => usual.has(JSON.stringify([name, value])),
    admission: ADMITTED,
  };
}

/**
 * Proves, after a file's tests, that they made the rule say everything it can say (wording throws where a placeholder
 * of either language has no value, so each has one), and that the examples on its page are still theirs.
 */
export function proveEveryMessage(rule: Rule): void {
  afterAll(() => {
    expect([...(TOLD.get(rule.id) ?? [])].sort()).toEqual(Object.keys(rule.messages).sort());
    const examples = examplesOf(rule, commonCases(), exampleSources());
    if (writeExamples(rule, examples)) return;
    expect(committedExamples(rule), 'npm run generate takes the examples anew').toEqual(examples);
  });
}

function run(
  rule: Rule,
  loaded: Loaded,
  asOf: string,
  base?: Loaded,
  { beside = [], present }: Pick<Judged, 'beside' | 'present'> = {},
): Placed[] {
  const options = {
    ...{ asOf, contentPath: '', publicAddress: '' },
    ...(base ? { base: assembleContent(base) } : {}),
    ...(present === undefined ? {} : { present }),
  };
  const { findings } = runRules(assembleContent(loaded), [overheard(rule), ...beside], options);
  return findings.map((finding) => {
    const text = loaded.files.find(({ path }) => path === finding.file)?.text ?? '';
    const line = text.split('\n')[finding.line - 1] ?? '';
    return { ...finding, words: line.slice(finding.column - 1) };
  });
}

/** Judges invented records beside the real texts by one rule, as of the end of 2026 unless said otherwise. */
export function judge(rule: Rule, judged: Judged): Placed[] {
  const loaded = { files: filesOf(judged), faults: [...(judged.faults ?? [])] };
  return run(rule, loaded, judged.asOf ?? '2026-12-31', undefined, judged);
}

/** Judges what one content made of another by one rule. */
export function judgeChange(rule: Rule, before: Judged, now: Judged): Placed[] {
  const [base, head] = [before, now].map((judged) => ({
    files: filesOf(judged),
    faults: [...(judged.faults ?? [])],
  })) as [Loaded, Loaded];
  return run(rule, head, now.asOf ?? '2026-12-31', base);
}

/** Writes files (beside a sound `site.json`) into a folder of their own, reads them as the check does, and judges. */
export function judgeFolder(
  rule: Rule,
  files: Readonly<Record<string, string | Uint8Array>>,
  prepare: (root: string) => void = () => {},
): Placed[] {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    for (const [path, bytes] of Object.entries({ 'site.json': textOf('site.json'), ...files })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), bytes);
    }
    prepare(root);
    return run(rule, loadFiles(root, SCHEMAS), '2026-12-31');
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** The value of a JSON line as `words` shows it: `"2026-03-18",` → 2026-03-18. */
export function valueAt({ words }: Placed): string {
  return words.replace(/^"|"?,?$/g, '');
}
