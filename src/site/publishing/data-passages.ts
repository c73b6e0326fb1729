import { closeUp, BLOCK_END } from '../search/search-text.ts';
import type { Passage } from './passage.ts';

function* stringsOf(value: unknown, about: string | undefined): Generator<Passage> {
  if (typeof value === 'string' || typeof value === 'number') {
    const passage = { text: String(value), ...(about === undefined ? {} : { about }) };
    if (passage.text.length > 1) yield passage;
  } else if (Array.isArray(value)) {
    for (const each of value) yield* stringsOf(each, about);
    // 姓, 名 as an array of pieces says what it says together
  } else if (typeof value === 'object' && value !== null) {
    const id = 'id' in value && typeof value.id === 'string' ? value.id : about;
    for (const [key, each] of Object.entries(value)) {
      yield { text: key };
      yield* stringsOf(each, id);
    }
  }
}

const LITERAL =
  /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`|\/\*([\s\S]*?)\*\//g;

/** The strings and comments of a program or a style sheet. */
export function* stringsOfProgram(text: string): Generator<Passage> {
  for (const [, double, single, template, comment] of text.matchAll(LITERAL)) {
    const literal = double ?? single ?? template ?? comment ?? '';
    if (literal.length > 1) yield { text: literal };
  }
}

/** The strings of JSON with the id of the object that they are of. */
export function* dataPassages(text: string): Generator<Passage> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    yield* linePassages(text);
    return;
  }
  yield* stringsOf(value, undefined);
}

/** Each line as a passage. */
export function* linePassages(text: string): Generator<Passage> {
  for (const line of text.split(/\r?\n/)) if (line.trim() !== '') yield { text: line };
}

/** A calendar: lines put together again, signs without their backslash. */
export function* calendarPassages(text: string): Generator<Passage> {
  for (const line of text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)) {
    const value = line.slice(line.indexOf(':') + 1).replace(/\\([,;\\])/g, '$1');
    for (const part of value.split(/\\n/i)) if (part !== '') yield { text: part };
  }
}

const CELL = /"((?:[^"]|"")*)"|([^",\r\n]+)/g;

/** The cells of a table; the first cell of a line, its id, is what the line is about. */
export function* tablePassages(text: string): Generator<Passage> {
  for (const line of text.match(/(?:"(?:[^"]|"")*"|[^"\r\n])+/g) ?? []) {
    const cells = [...line.matchAll(CELL)].map(
      ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
    );
    for (const cell of cells) yield { text: cell, about: cells[0] ?? '' };
  }
}

/** A page of the search index: its blocks as people read them, and what is kept beside. */
export function* fragmentPassages(text: string): Generator<Passage> {
  const json = text.slice(text.indexOf('{'));
  for (const { text: string } of dataPassages(json))
    for (const block of string.split(BLOCK_END)) {
      const read = closeUp(block.trim());
      if (read !== '') yield { text: read };
    }
}

const PRINTABLE = /[^\u0000-\u001f\u007f\ufffd]{4,}/g;

/** The runs of text in a file that is none. */
export function* runPassages(text: string): Generator<Passage> {
  for (const run of text.match(PRINTABLE) ?? []) yield { text: run };
}
