import type { Profile } from '../provision.ts';
import { parseRegulation } from '../parse.ts';
import type { Change, Question } from './change.ts';
import { findFacts, type Facts } from './facts.ts';
import { foldLine } from './line.ts';
import { findProfile } from './profile.ts';
import { proveImport, type Proof } from './prove.ts';
import type { SourceRead } from './read-source.ts';
import { markHeadings, renderText } from './render.ts';
import * as letters from './repairs/letters.ts';
import { printChineseNumbers } from './repairs/numbers.ts';
import * as furniture from './repairs/page-furniture.ts';
import { joinCutSentences } from './repairs/sentences.ts';
import { evenSpaces, trimEdges } from './repairs/spaces.ts';
import { drawTables, findTables } from './repairs/tables.ts';
import { findAttachments, findTitles } from './repairs/titles.ts';
import { takeOffWebPage } from './repairs/web-page.ts';
import { Workbench } from './workbench.ts';

/** What staff may say where the text does not. */
export interface ImportHints {
  profile?: Profile;
  /** The regulation's own title, where the text alone does not show it. */
  title?: string;
  /** Lines that are no part of the text: running headers, stamps. Compared without white space. */
  drop?: readonly string[];
  /** Lines that are, whatever they look like. */
  keep?: readonly string[];
}

export interface ImportedText {
  /** `zh.md` */
  text: string;
  facts: Facts;
  changes: Change[];
  questions: Question[];
  proof: Proof;
}

function followHints(bench: Workbench, hints: ImportHints): void {
  const kept = new Set((hints.keep ?? []).map(foldLine));
  const dropped = new Set((hints.drop ?? []).map(foldLine));
  for (const line of bench.lines) line.kept = kept.has(foldLine(line.text));
  if (hints.title !== undefined)
    bench.facts.push({ field: 'title', label: '--title', value: hints.title, line: 0 });
  for (const line of bench.lines.filter(({ text }) => dropped.has(foldLine(text))))
    bench.drop(line, 'told');
}

/** Each repair stands on those before it: what is no text goes first, then lines are made whole, then set even. */
function repairLines(bench: Workbench, isPage: boolean, hints: ImportHints): Facts {
  letters.dropInvisibleCharacters(bench);
  followHints(bench, hints);
  letters.typeAutomaticNumbers(bench);
  letters.dropMarkdownMarks(bench);
  takeOffWebPage(bench, isPage);
  letters.dropBookmarks(bench);
  furniture.dropPageSeparators(bench);
  furniture.dropPageNumbers(bench);
  furniture.dropRunningHeaders(bench);
  findTables(bench);
  trimEdges(bench);
  const profile = hints.profile ?? findProfile(bench.lines);
  const title = findTitles(bench, profile);
  findAttachments(bench, profile);
  joinCutSentences(bench, profile);
  printChineseNumbers(bench);
  evenSpaces(bench);
  letters.askAboutUnreadableCharacters(bench);
  const facts = findFacts(bench, profile, title);
  drawTables(bench);
  markHeadings(bench, profile);
  return facts;
}

/** Numbers out of turn in the finished text: an article lost by the source, or a repair that went wrong. */
function askAboutNumbering(bench: Workbench, text: string, profile: Profile | null): void {
  if (profile === null) return;
  for (const { found, expected, line } of parseRegulation(text, profile).breaks)
    bench.ask('numbering', null, { found, expected, line });
}

/**
 * The text of a regulation out of a source as received. Never throws on odd text; what it changed, what it is not sure
 * of, and whether the changes account for every character, stand beside the text.
 */
export function importRegulation(source: SourceRead, hints: ImportHints = {}): ImportedText {
  const bench = new Workbench(source);
  bench.changes.push(...source.changes);
  bench.questions.push(...source.questions);
  const facts = repairLines(bench, source.kind === 'web', hints);
  const text = renderText(bench.lines);
  askAboutNumbering(bench, text, facts.profile);
  const { changes, questions } = bench;
  const proof = proveImport(source.text, text, changes);
  return { text, facts, changes, questions, proof };
}
