import type { Bilingual } from '../../i18n/lang.ts';
import { t, type MessageKey, type Params } from '../../i18n/translate.ts';
import type { DatedFact, Dates } from '../../generated/work.ts';
import type { Profile } from '../provision.ts';
import { findDate, readDateLine } from './dates.ts';
import { endsAsOrgan, endsClosed, readDocumentNumber, readFront } from './fronts.ts';
import type { Line } from './line.ts';
import type { Workbench } from './workbench.ts';

/** What the text, or the page it stood on, says of itself. Each with its line in the source where it has one. */
export interface Facts {
  profile: Profile | null;
  title: string | null;
  titleLine: number | null;
  documentNumber: string | null;
  documentNumberLine: number | null;
  /** The number stands on the web page only. */
  numberFromPage: boolean;
  issuers: string[];
  isDraft: boolean;
  dates: Dates;
  conflicts: Bilingual[];
}

export function bilingual(key: MessageKey, params?: Params): Bilingual {
  return { zh: t('zh', key, params), en: t('en', key, params) };
}

const DRAFT = /征求意见稿|公开征求意见|草案|送审稿|讨论稿/;

function findDocumentNumber(
  bench: Workbench,
): Pick<Facts, 'documentNumber' | 'documentNumberLine' | 'numberFromPage'> {
  const inText = bench.lines.flatMap((line) => {
    const number = readDocumentNumber(line.text);
    return number ? [{ number: number.replace(/\s/g, ''), line: line.number }] : [];
  });
  const onPage = bench.facts.filter(
    ({ field, value }) => field === 'documentNumber' && readDocumentNumber(value) !== null,
  );
  const first = inText[0] ?? null;
  const card = onPage[0];
  const all = new Set([...inText.map(({ number }) => number), ...onPage.map(({ value }) => value)]);
  if (all.size > 1)
    bench.ask('document-numbers', first?.line ?? null, { numbers: [...all].join('、') });
  return {
    documentNumber: first?.number ?? card?.value ?? null,
    documentNumberLine: first?.line ?? card?.line ?? null,
    numberFromPage: first === null && card !== undefined,
  };
}

/** A date alone on a line, with the authorities that sign above it. */
interface Signature {
  date: string;
  line: Line;
  signed: string[];
}

/** `（北京市知识产权维权援助中心）` under a name is its other name. */
function readSigners(lines: readonly Line[], dateIndex: number): string[] {
  const signed: string[] = [];
  for (let index = dateIndex - 1; index >= Math.max(0, dateIndex - 6); index--) {
    const text = lines[index]?.text ?? '';
    const bracketed = /^[（(].+[）)]$/.test(text) && endsAsOrgan(text.slice(0, -1));
    if (lines[index]?.role !== 'line' || endsClosed(text) || readFront(text) !== null) break;
    if (!bracketed && !endsAsOrgan(text)) break;
    signed.unshift(text);
  }
  const names: string[] = [];
  for (const text of signed)
    if (/^[（(]/.test(text) && names.length > 0) names.push(`${names.pop()}${text}`);
    else names.push(...text.split(/\s+/));
  return names;
}

function findSignatures(lines: readonly Line[]): Signature[] {
  return lines.flatMap((line, index) => {
    const date = line.role === 'line' ? readDateLine(line.text) : null;
    return date === null ? [] : [{ date, line, signed: readSigners(lines, index) }];
  });
}

/** The authorities before 关于 in a title: `国家知识产权局 中国国际贸易促进委员会关于…`. */
function authoritiesOf(title: string): string[] {
  const before = /^([^《》]+?)关于/.exec(title)?.[1] ?? '';
  const names = before.split(/\s+/).filter((name) => name !== '');
  return names.every(endsAsOrgan) ? names : [];
}

function findIssuers(bench: Workbench, signatures: readonly Signature[]): string[] {
  const titles = bench.lines.filter(({ role }) => role === 'title');
  const inTitle = titles.map(({ text }) => authoritiesOf(text)).find((names) => names.length > 0);
  const signed = signatures.find(({ signed: names }) => names.length > 0)?.signed;
  if (signed && (!inTitle || inTitle.every((name, index) => signed[index]?.startsWith(name))))
    return signed;
  if (inTitle) return inTitle;
  // “本办法由北京市知识产权局负责解释”
  const explains = bench.lines.find(({ text }) => /由[^，。、]{2,40}负责解释/.test(text));
  const name = /由([^，。、]{2,40}?)(?:会同[^，。]*)?负责解释/.exec(explains?.text ?? '')?.[1];
  if (!explains || !name || !endsAsOrgan(name)) return [];
  bench.ask('issuer-from-article', explains, { name });
  return [name];
}

interface Found {
  fact: DatedFact;
  line: number;
}

/** Dates that a text may give; each with the words it was found in. */
class DateFinding {
  readonly dates: Dates = {};
  readonly conflicts: Bilingual[] = [];
  readonly #bench: Workbench;
  readonly #lines = new Map<keyof Dates, number>();

  constructor(bench: Workbench) {
    this.#bench = bench;
  }

  /** Kept if none is there yet; if another is, both are said and the first stays. */
  put(name: keyof Dates, { fact, line }: Found): void {
    const before = this.dates[name];
    if (!before) {
      this.dates[name] = fact;
      this.#lines.set(name, line);
    } else if (before.on !== fact.on) {
      const params = { first: before.on, firstLine: this.lineOf(name), second: fact.on, line };
      this.#bench.ask('date-conflict', line, params);
      this.conflicts.push(
        bilingual('import.conflict.dates', { first: before.on, second: fact.on }),
      );
    }
  }

  lineOf(name: keyof Dates): number {
    return this.#lines.get(name) ?? 0;
  }
}

function findPageDates(bench: Workbench, dates: DateFinding): void {
  for (const { field, label, value, line } of bench.facts) {
    if (field !== 'adoptedOn' && field !== 'publishedOn' && field !== 'effectiveFrom') continue;
    const on = findDate(value);
    if (on === null) continue;
    const source = bilingual('import.source.page', { label, value });
    dates.put(field, { fact: { on, source }, line });
  }
}

/** `综合管理部 2026年3月9日印发` in the colophon. */
function findImprint(bench: Workbench, dates: DateFinding): void {
  for (const { text, number, role } of bench.lines) {
    if (role !== 'line' || text.length > 60 || !/日\s*印发$/.test(text)) continue;
    const on = findDate(text);
    const source = bilingual('import.source.imprint', { quote: text });
    if (on !== null) dates.put('issuedOn', { fact: { on, source }, line: number });
  }
}

/** `现予印发`, `现将《…》印发给你们` */
const ISSUES = /现(?:予以?|将[^。]*?)?印发(?:给你们)?/;

function findSignatureDates(
  bench: Workbench,
  dates: DateFinding,
  signatures: readonly Signature[],
): void {
  const [first, ...others] = signatures;
  if (!first) return;
  const line = first.line.number;
  const source = bilingual('import.source.signature', { quote: first.line.text });
  dates.put('adoptedOn', { fact: { on: first.date, source }, line });
  for (const other of others.filter(({ signed }) => signed.length > 0)) {
    const fact = { on: other.date, source };
    dates.put('adoptedOn', { fact, line: other.line.number });
  }
  const notice = bench.lines.find(({ text }) => ISSUES.test(text));
  if (notice && !dates.dates.issuedOn && dates.dates.adoptedOn?.on === first.date) {
    const quote = ISSUES.exec(notice.text)?.[0] ?? '';
    const on = first.date;
    const issued = { on, source: bilingual('import.source.notice', { quote }) };
    dates.put('issuedOn', { fact: issued, line });
  }
}

const TAKES_EFFECT = '起(?:正式)?(?:施行|实施|执行|生效)';
const ON_DAY = new RegExp(
  `自\\s*([\\d〇○零一二三四五六七八九十]+\\s*年.{1,12}?日)\\s*${TAKES_EFFECT}`,
);
const FROM_ISSUE = new RegExp(`自(印发|发布|公布|下发)之日${TAKES_EFFECT}`);

function findEffect(bench: Workbench, dates: DateFinding): void {
  const fromIssue: string[] = [];
  for (const { text, number } of bench.lines) {
    const day = ON_DAY.exec(text);
    const on = day && findDate(day[1] ?? '');
    if (day && on) {
      const source = bilingual('import.source.words', { quote: day[0] });
      dates.put('effectiveFrom', { fact: { on, source }, line: number });
    }
    const issue = FROM_ISSUE.exec(text);
    if (issue) fromIssue.push(issue[0]);
    const validity = /有效期[^，。；]{1,20}/.exec(text);
    if (validity) bench.ask('validity', number, { quote: validity[0] });
  }
  if (fromIssue[0] === undefined || dates.dates.effectiveFrom) return;
  if (new Set(fromIssue).size > 1) {
    const quotes = [...new Set(fromIssue)].map((quote) => `“${quote}”`).join('、');
    bench.ask('effective-conflict', null, { quotes });
    dates.conflicts.push(bilingual('import.conflict.effect', { quotes }));
  }
  assumeEffect(bench, dates, fromIssue[0]);
}

/** 自印发之日起: the day of issue, as far as it is known, and always to be checked. */
function assumeEffect(bench: Workbench, dates: DateFinding, quote: string): void {
  const { adoptedOn, issuedOn, publishedOn } = dates.dates;
  const on = (adoptedOn ?? issuedOn ?? publishedOn)?.on;
  if (on === undefined) return;
  const source = bilingual('import.source.assumed', { quote, on });
  dates.dates.effectiveFrom = { on, source, assumed: true };
  bench.ask('effective-assumed', null, { quote, on });
}

/** `（2018年-2020年）` in a plan's title: its period. */
function findPeriod(dates: DateFinding, facts: Pick<Facts, 'title' | 'profile'>): void {
  const period = /[（(](\d{4})\s*年?\s*[-—–－至~]+\s*(\d{4})\s*年?[）)]/.exec(facts.title ?? '');
  if (!period?.[2] || dates.dates.effectiveTo) return;
  const source = bilingual('import.source.period', { quote: period[0].slice(1, -1) });
  dates.dates.effectiveTo = { on: period[2], source, kind: 'period' };
}

/** Where the text gives no day, the year in its number. */
function findYear(dates: DateFinding, documentNumber: string | null): void {
  const { adoptedOn, issuedOn, publishedOn } = dates.dates;
  const year = /\d{4}/.exec(documentNumber ?? '')?.[0];
  if (adoptedOn || issuedOn || publishedOn || !year) return;
  dates.dates.issuedOn = { on: year, source: bilingual('import.source.number-year') };
}

/** Issued before it was written: the text contradicts itself. */
function compareDates(bench: Workbench, dates: DateFinding): void {
  const { adoptedOn, issuedOn } = dates.dates;
  if (!adoptedOn || !issuedOn || issuedOn.on.length < 10 || issuedOn.on >= adoptedOn.on) return;
  const [first, second] = [adoptedOn.on, issuedOn.on];
  const lines = { firstLine: dates.lineOf('adoptedOn'), line: dates.lineOf('issuedOn') };
  bench.ask('date-conflict', lines.line, { first, second, ...lines });
  dates.conflicts.push(bilingual('import.conflict.dates', { first, second }));
}

/** Reads what the repaired lines and the page's card say; asks where they say it twice and differently. */
export function findFacts(bench: Workbench, profile: Profile | null, title: Line | null): Facts {
  const number = findDocumentNumber(bench);
  const signatures = findSignatures(bench.lines);
  const issuers = findIssuers(bench, signatures);
  const named = { profile, title: title?.text ?? null };
  const isDraft = DRAFT.test(named.title ?? '');
  const dates = new DateFinding(bench);
  findImprint(bench, dates);
  findSignatureDates(bench, dates, signatures);
  findPageDates(bench, dates);
  if (!isDraft) {
    findEffect(bench, dates);
    findPeriod(dates, named);
    findYear(dates, number.documentNumber);
  }
  compareDates(bench, dates);
  const { dates: found, conflicts } = dates;
  return {
    ...named,
    ...number,
    titleLine: title?.number ?? null,
    issuers,
    isDraft,
    dates: found,
    conflicts,
  };
}
