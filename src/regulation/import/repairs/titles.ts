import {
  endsAsOrgan,
  endsClosed,
  isArticleUnit,
  isLetterhead,
  readDocumentNumber,
  readFront,
} from '../fronts.ts';
import { readDateLine } from '../dates.ts';
import { foldLine, type Line } from '../line.ts';
import type { Profile } from '../../provision.ts';
import type { Span, Workbench } from '../workbench.ts';
import { spansToClose } from './spaces.ts';

/** `…关于印发《…管理办法》的通知`: what issues a regulation names it. */
const NOTICE =
  /关于(?:印发|发布|公布|颁布|转发|下发|实施|批准)[^。]*?《(.+)》[^》。]*的(?:通知|公告|通告|决定|命令)$/;

/** `…管理办法（试行）`, `…行动计划(2018年-2020年)`, `…的指导意见` */
const TITLE =
  /(?:办法|规定|规则|细则|条例|意见|计划|规划|纲要|方案|规程|准则|标准|章程|指引|指南|制度|措施|通知|决定|公告|通告|要点|守则|目录|决议)(?:[（(][^（）()]{1,24}[）)])*$/;

/** `（征求意见稿）`, `(2018年-2020年)` on a line of its own under a title. */
const QUALIFIER = /^[（(][^（）()]{1,24}[）)]$/;
const STAGE = /征求意见稿|草案|送审稿|讨论稿|试行|暂行|修订|修正|\d{4}\s*年|\d{4}[-—–]\d{4}|第.+版/;

const MAX_TITLE_LINES = 4;
const MAX_TITLE_LENGTH = 120;

/** Where the regulation's own provisions begin. */
export function findFirstUnit(lines: readonly Line[], profile: Profile | null): number {
  const found = lines.findIndex(({ text }) => {
    const front = readFront(text);
    return profile === 'outline' ? front === 'level' : isArticleUnit(front);
  });
  return found < 0 ? lines.length : found;
}

function couldBePiece(line: Line | undefined): boolean {
  if (!line || line.role !== 'line') return false;
  const { text } = line;
  return (
    !endsClosed(text) &&
    readFront(text) === null &&
    readDocumentNumber(text) === null &&
    readDateLine(text) === null &&
    !isLetterhead(text)
  );
}

interface Run {
  lines: Line[];
  text: string;
}

/** The stretches of `count` lines that may be one title; a gap between two only where the source marks both as headings. */
function runsIn(lines: readonly Line[], count: number, anyGap: boolean): Run[] {
  return lines.flatMap((_, start) => {
    const pieces = lines.slice(start, start + count);
    const held = pieces.every(
      (line, index) =>
        couldBePiece(line) &&
        (index === 0 ||
          anyGap ||
          line.blanksBefore === 0 ||
          (line.depth > 0 && (pieces[0]?.depth ?? 0) > 0)),
    );
    const text = foldLine(pieces.map((line) => line.text).join(''));
    return pieces.length === count && held && text.length <= MAX_TITLE_LENGTH
      ? [{ lines: pieces, text }]
      : [];
  });
}

/** The shortest stretch that passes; of those, the last or the first. */
function findRun(
  lines: readonly Line[],
  passes: (run: Run) => boolean,
  options: { anyGap?: boolean; last?: boolean } = {},
): Run | null {
  for (let count = 1; count <= MAX_TITLE_LINES; count++) {
    const found = runsIn(lines, count, options.anyGap ?? false).filter(passes);
    const run = options.last ? found.at(-1) : found[0];
    if (run) return run;
  }
  return null;
}

/** Several authorities before 关于 stand apart by a space: `国家知识产权局 中国国际贸易促进委员会关于…`. */
function partsAuthorities(text: string, index: number, length: number): boolean {
  const before = text.slice(0, index);
  const next = /^([^\s《》]+?)(?:关于|\s)/.exec(text.slice(index + length))?.[1];
  return !/关于|《/.test(before) && endsAsOrgan(before) && next !== undefined && endsAsOrgan(next);
}

function closeUpTitle(bench: Workbench, line: Line): void {
  const spans = spansToClose(line.text, 0).flatMap((span): Span[] => {
    const { from, to } = span;
    if (!partsAuthorities(line.text, from, to - from)) return [span];
    return line.text.slice(from, to) === ' ' ? [] : [{ from, to, insert: ' ' }];
  });
  bench.replace(line, spans, 'title-spaces');
}

function makeTitle(bench: Workbench, run: Run): Line | null {
  const [first, ...rest] = run.lines;
  if (!first) return null;
  for (const _ of rest) bench.join(first, '', 'broken-titles');
  first.role = 'title';
  closeUpTitle(bench, first);
  return first;
}

/** `（征求意见稿）` under the title belongs to it. */
function withQualifier(bench: Workbench, run: Run): Run {
  const last = run.lines.at(-1);
  const next = last && bench.lines[bench.indexOf(last) + 1];
  if (!next || !QUALIFIER.test(next.text) || !STAGE.test(next.text)) return run;
  return { lines: [...run.lines, next], text: run.text + foldLine(next.text) };
}

/** `管理办法` alone, or a line above it that cannot be anything else, says that the title is broken. */
function withLineAbove(bench: Workbench, run: Run): Run {
  const [first] = run.lines;
  const above = first && bench.lines[bench.indexOf(first) - 1];
  if (!first || !above || first.blanksBefore > 0 || !couldBePiece(above)) return run;
  if (QUALIFIER.test(above.text) || TITLE.test(foldLine(above.text))) return run;
  const wider = { lines: [above, ...run.lines], text: foldLine(above.text) + run.text };
  const authorities = endsAsOrgan(above.text);
  if (authorities && /^关于/.test(first.text)) return wider;
  if (authorities && run.text.length > 8) return run;
  bench.ask('joined-title', above, { first: above.text, second: first.text });
  return wider;
}

/** Titles other than the notice's and the regulation's between which nobody but a person can choose. */
function askAboutOthers(bench: Workbench, head: readonly Line[], title: string): void {
  const others = runsIn(head, 1, false).filter(
    ({ text, lines: [line] }) =>
      line?.role === 'line' && text.length > 8 && TITLE.test(text) && !/^附件/.test(text),
  );
  for (const { text, lines } of others)
    if (text !== foldLine(title)) bench.ask('two-titles', lines[0] ?? null, { text, title });
}

/** A web page heads the text with the title that the text begins with: of equal stretches the last is the text's. */
function lastOf(bench: Workbench, head: readonly Line[], run: Run): Run {
  const end = head.findLastIndex((line) => run.lines.includes(line));
  const after = head.slice(end + 1);
  const again = findRun(after, ({ text }) => text === run.text, { last: true });
  if (!again) return run;
  for (const line of run.lines) bench.drop(line, 'repeated-title');
  return lastOf(bench, head, again);
}

/** The notice's title and, in the text it issues, the regulation's own, which the notice names. */
function findIssuedTitle(bench: Workbench, head: () => Line[]): Line | null | undefined {
  const run = findRun(head(), ({ text }) => NOTICE.test(text));
  const notice = run && makeTitle(bench, lastOf(bench, head(), run));
  if (!notice) return undefined;
  const named = NOTICE.exec(foldLine(notice.text))?.[1] ?? '';
  const rest = head().slice(head().indexOf(notice) + 1);
  const own = findRun(rest, ({ text }) => text === named, { anyGap: true, last: true });
  if (!own) bench.ask('no-notice-title', notice, { title: named });
  return own ? makeTitle(bench, own) : notice;
}

function findOwnTitle(bench: Workbench, head: readonly Line[]): Line | null {
  const card = bench.facts.find(({ field }) => field === 'title')?.value;
  const known = card ? foldLine(card) : null;
  const byCard = known && findRun(head, ({ text }) => text === known, { anyGap: true });
  if (byCard) return makeTitle(bench, lastOf(bench, head, byCard));
  const found = findRun(head, ({ text }) => TITLE.test(text) && text.length > 3);
  const heading = findRun(head, ({ lines: [line] }) => line?.depth === 1);
  const run = found ? withLineAbove(bench, found) : heading;
  return run ? makeTitle(bench, lastOf(bench, head, withQualifier(bench, run))) : null;
}

/** Joins what the paper or the page broke, closes up what was set wide, and says which lines are titles. */
export function findTitles(bench: Workbench, profile: Profile | null): Line | null {
  const head = (): Line[] => {
    const end = findFirstUnit(bench.lines, profile);
    return bench.lines.slice(0, end < bench.lines.length ? end : 40);
  };
  const issued = findIssuedTitle(bench, head);
  const title = issued === undefined ? findOwnTitle(bench, head()) : issued;
  if (!title) return null;
  askAboutOthers(bench, head(), title.text);
  return title;
}

/**
 * `附表` above `工作站考核指标`, after the provisions: one heading, `附表 工作站考核指标`. A line that names an annex is
 * one too where the source marks it as a heading; elsewhere it may be the list of annexes.
 */
export function findAttachments(bench: Workbench, profile: Profile | null): void {
  const start = findFirstUnit(bench.lines, profile);
  for (const line of bench.lines.filter((each, index) => index > start && isMark(each))) {
    line.role = 'attachment';
    if (!BARE_MARK.test(line.text)) continue;
    const next = bench.after(line);
    if (!next || !couldBePiece(next) || next.text.length > 60) continue;
    bench.join(line, ' ', 'broken-titles');
    const name = line.text.indexOf(' ') + 1;
    bench.replace(line, spansToClose(line.text, name), 'title-spaces');
  }
}

/** `附件`, `附表1：` and nothing more. */
const BARE_MARK = /^附[件表录图]\s*[\d一二三四五六七八九十]*\s*[：:]?$/;

function isMark({ text, role, depth }: Line): boolean {
  const marked = depth > 0 && readFront(text) === 'mark' && !/[：:]/.test(text);
  return role === 'line' && (BARE_MARK.test(text) || marked);
}
