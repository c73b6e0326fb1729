import { readDateLine } from '../dates.ts';
import {
  endsAsOrgan,
  endsClosed,
  isArticleUnit,
  readDocumentNumber,
  readFront,
} from '../fronts.ts';
import type { Line } from '../line.ts';
import type { Profile } from '../../provision.ts';
import type { Workbench } from '../workbench.ts';

const MAX_HEADING_LENGTH = 60;

/** `（一）加强组织领导` in an outline is a heading, whole without a full stop; in an article it would be cut. */
function isHeading({ text, depth, role }: Line, profile: Profile | null): boolean {
  if (role !== 'line' || depth > 0) return true;
  const front = readFront(text);
  if (front === null) return false;
  if (profile === 'articles')
    return front === 'mark' || (isArticleUnit(front) && front !== 'article');
  return front !== 'dash' && text.length <= MAX_HEADING_LENGTH && !/[。；]/.test(text);
}

/** Words that ought to go on: part of a provision or of a sentence, and no signature, title or list of annexes. */
function isProse(line: Line, profile: Profile | null): boolean {
  if (isHeading(line, profile)) return false;
  const { text } = line;
  if (readDateLine(text) !== null || readDocumentNumber(text) !== null) return false;
  const front = readFront(text);
  return (front !== null && front !== 'mark') || /[，。；：、]/.test(text);
}

/** Bracket and quotation marks may end a paragraph or be in its midst. */
function endsDoubtfully(text: string): boolean {
  return /[”’）)》】]$/.test(text);
}

type Judgement = 'goes-on' | 'doubtful' | 'ends';

function judge(line: Line, next: Line | undefined, profile: Profile | null): Judgement {
  if (!next || next.role !== 'line' || next.depth > 0) return 'ends';
  if (!isProse(line, profile) || endsClosed(line.text)) return 'ends';
  if (readFront(next.text) !== null || readDateLine(next.text) !== null) return 'ends';
  if (readDocumentNumber(next.text) !== null) return 'ends';
  if (endsDoubtfully(line.text)) return next.pageBreakBefore ? 'doubtful' : 'ends';
  if (/[，。；：、]/.test(next.text)) return 'goes-on';
  // A signature has no punctuation: “北京市知识产权局”
  if (endsAsOrgan(next.text)) return 'ends';
  const wrapped = next.blanksBefore === 0 && next.text.length >= 20;
  return wrapped || next.pageBreakBefore ? 'goes-on' : 'doubtful';
}

/** Latin words stay apart; Chinese needs nothing between. */
function separatorOf(line: Line, next: Line): string {
  return /[A-Za-z0-9,.]$/.test(line.text) && /^[A-Za-z0-9]/.test(next.text) ? ' ' : '';
}

/** From here on a text is thought to be cut at the end of every line. */
const WRAPPED_SHARE = 0.3;

/**
 * A paragraph that does not end in 。；： and the like, followed by words that begin no unit, was cut by the end of a
 * page or of a line. Where it ends in a bracket, or what follows may be a signature, it is asked.
 */
export function joinCutSentences(bench: Workbench, profile: Profile | null): void {
  const before = bench.lines.length;
  let wrapped = 0;
  for (let index = 0; index < bench.lines.length; index++) {
    const line = bench.lines[index];
    if (!line) break;
    let next = bench.lines[index + 1];
    while (next && judge(line, next, profile) === 'goes-on') {
      if (next.blanksBefore === 0 && !next.pageBreakBefore) wrapped += 1;
      bench.join(line, separatorOf(line, next), 'cut-sentences');
      next = bench.lines[index + 1];
    }
    if (next && judge(line, next, profile) === 'doubtful')
      bench.ask('perhaps-cut', line, {
        first: line.text.slice(-12),
        second: next.text.slice(0, 12),
        next: next.number,
      });
  }
  if (wrapped > 5 && wrapped > before * WRAPPED_SHARE)
    bench.ask('wrapped-lines', null, { count: wrapped });
}
