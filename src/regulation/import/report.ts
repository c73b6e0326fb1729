import type { Lang } from '../../i18n/lang.ts';
import { t, type MessageKey } from '../../i18n/translate.ts';
import type { Dates } from '../../generated/work.ts';
import { REPAIRS, type Change, type Question, type RepairId } from './change.ts';
import type { ImportedText } from './import-regulation.ts';
import type { SourceRead } from './read-source.ts';
import { countProvisions, describeCounts, versionIdOf, type RecordHints } from './work-record.ts';

/** Of these, line numbers and one example tell as much as a list would. */
const ALIKE: ReadonlySet<RepairId> = new Set<RepairId>([
  'edge-spaces',
  'article-spaces',
  'heading-marks',
  'arabic-numbers',
  'automatic-numbers',
  'page-separators',
  'page-numbers',
  'bookmarks',
  'markdown-marks',
]);

/** Fewer than these are listed one by one all the same. */
const FEW = 3;

/** White space is made visible: `␣`, `⇥`, U+3000 as `□`. */
function visible(text: string): string {
  return text.replace(/ {2,}|^ | $/g, (run) => '␣'.repeat(run.length)).replaceAll('\t', '⇥');
}

function quoted(text: string): string {
  return `“${visible(text)}”`;
}

function changeWords({ before, after }: Change, lang: Lang): string {
  const words = { before: quoted(before), after: quoted(after) };
  if (after === '') return t(lang, 'import.change.removed', words);
  return t(lang, before === '' ? 'import.change.added' : 'import.change.became', words);
}

/** Text files and pages have lines; what Word shows are paragraphs. */
interface Wording {
  lang: Lang;
  unit: 'line' | 'paragraph';
}

function placeOf({ line, lastLine }: Change, { lang, unit }: Wording): string {
  if (lastLine === line) return t(lang, `import.place.${unit}`, { line });
  return t(lang, `import.places.${unit}`, { line, last: lastLine });
}

/** 3, 4, 5, 9 → `3–5、9` */
function lineRanges(lines: readonly number[], lang: Lang): string {
  const ranges: Array<[number, number]> = [];
  for (const line of [...new Set(lines)].toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  const words = ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return words.join(t(lang, 'import.list.separator'));
}

function reportGroup(
  repair: RepairId,
  changes: readonly Change[],
  wording: Wording,
  all: boolean,
): string[] {
  const { lang, unit } = wording;
  const name = t(lang, `import.repair.${repair}`);
  const head = t(lang, 'import.change.group', { name, count: changes.length });
  const why = `    ${t(lang, `import.why.${repair}`)}`;
  const [first] = changes;
  if (!all && first && ALIKE.has(repair) && changes.length > FEW) {
    const lines = lineRanges(
      changes.map(({ line }) => line),
      lang,
    );
    const example = t(lang, 'import.change.example', { change: changeWords(first, lang) });
    return [
      `  ${head}`,
      why,
      `    ${t(lang, `import.all-places.${unit}`, { lines })}`,
      `    ${example}`,
    ];
  }
  const listed = changes.map(
    (change) => `    ${placeOf(change, wording)}  ${changeWords(change, lang)}`,
  );
  return [`  ${head}`, why, ...listed];
}

function reportChanges(changes: readonly Change[], wording: Wording, all: boolean): string[] {
  const { lang } = wording;
  if (changes.length === 0) return [t(lang, 'import.changes.none')];
  const groups = Map.groupBy(
    changes.toSorted((a, b) => a.line - b.line),
    ({ repair }) => repair,
  );
  const kinds = REPAIRS.filter((repair) => groups.has(repair));
  return [
    t(lang, 'import.changes', { kinds: kinds.length, count: changes.length }),
    ...kinds.flatMap((repair) => reportGroup(repair, groups.get(repair) ?? [], wording, all)),
  ];
}

function reportQuestions(
  questions: readonly Question[],
  key: 'import.questions' | 'import.blocking',
  { lang, unit }: Wording,
): string[] {
  if (questions.length === 0) return [];
  const listed = questions.map(({ id, line, params }, index) => {
    const place = line === null ? '' : `${t(lang, `import.place.${unit}`, { line })}  `;
    return `  ${index + 1}. ${place}${t(lang, `import.question.${id}`, { line: 0, ...params })}`;
  });
  return ['', t(lang, key, { count: questions.length }), ...listed];
}

const DATE_KEYS: ReadonlyArray<readonly [keyof Dates, MessageKey]> = [
  ['adoptedOn', 'import.found.adoptedOn'],
  ['issuedOn', 'import.found.issuedOn'],
  ['publishedOn', 'import.found.publishedOn'],
  ['effectiveFrom', 'import.found.effectiveFrom'],
  ['effectiveTo', 'import.found.effectiveTo'],
];

/** Fields of a heading and its value: `  标题：…`. */
function field(lang: Lang, key: MessageKey, value: string): string {
  return `  ${t(lang, key)}${lang === 'zh' ? '：' : ': '}${value}`;
}

function reportFound(
  { text, facts }: ImportedText,
  hints: RecordHints,
  { lang, unit }: Wording,
): string[] {
  const none = t(lang, 'import.found.none');
  const at = (value: string | null, line: number | null): string =>
    value === null || line === null
      ? (value ?? none)
      : t(lang, 'import.found.at', { value, place: t(lang, `import.place.${unit}`, { line }) });
  const counts = describeCounts(countProvisions(text, facts), lang);
  const profile = facts.profile && `${t(lang, `import.profile.${facts.profile}`)}, ${counts}`;
  const dates = DATE_KEYS.flatMap(([name, key]) => {
    const fact = facts.dates[name];
    if (!fact) return [];
    const source = fact.source[lang];
    return [field(lang, key, t(lang, 'import.found.dated', { on: fact.on, source }))];
  });
  const issuers = hints.issuers?.length ? hints.issuers : facts.issuers;
  const separator = t(lang, 'import.list.separator');
  const title = hints.title ?? at(facts.title, facts.titleLine);
  const version = hints.version ?? versionIdOf(facts) ?? none;
  return [
    t(lang, 'import.found'),
    field(lang, 'import.found.title', title),
    field(
      lang,
      'import.found.profile',
      (profile ?? none).replace(', ', t(lang, 'import.count.separator')),
    ),
    field(lang, 'import.found.number', at(facts.documentNumber, facts.documentNumberLine)),
    field(lang, 'import.found.issuers', issuers.join(separator) || none),
    ...dates,
    field(
      lang,
      'import.found.version',
      facts.isDraft ? `${version} (${t(lang, 'import.found.draft')})` : version,
    ),
  ];
}

/** `纯文本（UTF-8）` */
export function kindWords({ kind, encoding }: SourceRead, lang: Lang): string {
  return kind === 'word'
    ? t(lang, 'import.kind.word')
    : t(lang, `import.kind.${kind}`, { encoding: encoding ?? '' });
}

/** The import as staff read it: what was found, what was changed and where, what to check, and the proof. */
export function reportImport(
  imported: ImportedText,
  told: {
    file: string;
    source: SourceRead;
    lines: number;
    questions: readonly Question[];
    all: boolean;
  },
  hints: RecordHints,
  lang: Lang,
): string {
  const { file, source, lines, questions, all } = told;
  const { proof } = imported;
  const wording: Wording = { lang, unit: source.kind === 'word' ? 'paragraph' : 'line' };
  const head = { file, kind: kindWords(source, lang), count: lines };
  return [
    t(lang, 'import.head', head),
    '',
    ...reportFound(imported, hints, wording),
    '',
    ...reportChanges(imported.changes, wording, all),
    ...reportQuestions(
      questions.filter(({ blocking }) => !blocking),
      'import.questions',
      wording,
    ),
    ...reportQuestions(
      questions.filter(({ blocking }) => blocking),
      'import.blocking',
      wording,
    ),
    '',
    ...(proof.holds ? [t(lang, 'import.proof', { count: proof.compared })] : []),
    '',
  ].join('\n');
}
