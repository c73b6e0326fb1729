import { hashText } from '../text/digest.ts';
import { readBlocks, type Block } from './blocks.ts';
import {
  PARAGRAPH_RANK,
  readAttachmentMark,
  readItemMarker,
  readMarker,
  type Marker,
} from './markers.ts';
import type { NumberingBreak, Piece, Profile, Provision, Regulation } from './provision.ts';

const ABBREVIATIONS: Partial<Record<Provision['kind'], string>> = {
  chapter: 'chp',
  section: 'sec',
  article: 'art',
  paragraph: 'para',
  attachment: 'att',
};

interface OpenUnit {
  provision: Provision;
  rank: number;
}

/** Gathers provisions, the source's pieces and the numbers seen while the blocks go by. */
class Reading {
  readonly provisions: Provision[] = [];
  readonly breaks: NumberingBreak[] = [];
  readonly pieces: Piece[] = [];
  open: OpenUnit[] = [];
  #read = 0;
  readonly #source: string;
  readonly #eIds = new Set<string>();
  readonly #copies = new Map<string, number>();
  readonly #counters = new Map<string, number>();
  readonly #last = new Map<string, { value: number; inserted: number }>();

  constructor(source: string) {
    this.#source = source;
  }

  /** Marks the words from `start` as read; what stood between them and the words before is layout. */
  take(start: number, value: string): string {
    if (value === '') return value;
    this.pieces.push({ gap: this.#source.slice(this.#read, start), value });
    this.#read = start + value.length;
    return value;
  }

  tail(): string {
    return this.#source.slice(this.#read);
  }

  count(key: string): number {
    const next = (this.#counters.get(key) ?? 0) + 1;
    this.#counters.set(key, next);
    return next;
  }

  /** Closes every unit at or below `rank`; the one left open is the parent of what comes next. */
  closeTo(rank: number): Provision | null {
    this.open = this.open.filter((unit) => unit.rank < rank);
    return this.open.at(-1)?.provision ?? null;
  }

  /** `art_1`, or `art_1~2` where it is taken; looks on from the copy before, for a text may repeat one 16,000 times. */
  #firstFree(eId: string): string {
    if (!this.#eIds.has(eId)) return eId;
    let copy = this.#copies.get(eId) ?? 2;
    while (this.#eIds.has(`${eId}~${copy}`)) copy += 1;
    this.#copies.set(eId, copy + 1);
    return `${eId}~${copy}`;
  }

  add(fields: Omit<Provision, 'textHash' | 'eId'> & { eId: string }, rank: number): Provision {
    const eId = this.#firstFree(fields.eId);
    this.#eIds.add(eId);
    const provision = { ...fields, eId, textHash: hashText(fields.text || (fields.heading ?? '')) };
    this.provisions.push(provision);
    this.open.push({ provision, rank });
    return provision;
  }

  /** Articles run on in the whole text; every other number begins anew under its parent, or runs on where it may. */
  checkNumber(marker: Marker, parent: Provision | null, provision: Provision, block: Block): void {
    const everywhere = `${marker.kind}${marker.rank}`;
    const here = `${everywhere} ${parent?.eId ?? ''}`;
    const runsOn = marker.kind === 'article';
    const before = this.#last.get(runsOn ? everywhere : here);
    const follows = (last: { value: number; inserted: number } | undefined): boolean =>
      marker.inserted > 0
        ? marker.value === last?.value && marker.inserted === last.inserted + 1
        : marker.value === (last?.value ?? 0) + 1;
    // Levels, and the chapters of a text in 编, may run on through their parents.
    const mayRunOn = (marker.kind === 'level' || marker.kind === 'chapter') && !before;
    if (!follows(before) && !(mayRunOn && follows(this.#last.get(everywhere)))) {
      const { eId, kind, line } = provision;
      const expected = marker.print((before?.value ?? 0) + 1);
      this.breaks.push({ eId, kind, found: marker.number, expected, line, column: block.column });
    }
    for (const key of [everywhere, here]) this.#last.set(key, marker);
  }
}

/** The eId's last part, `art_8-1`, `point_3`. */
function eIdPart(kind: Provision['kind'], value: number, inserted = 0): string {
  return `${ABBREVIATIONS[kind] ?? kind}_${value}${inserted > 0 ? `-${inserted}` : ''}`;
}

function childEId(parent: Provision | null, part: string, kind: Provision['kind']): string {
  const standsAlone = parent === null || kind === 'article';
  return standsAlone ? part : `${parent.eId}__${part}`;
}

/** A list of 项 whose last does not end in 。 has not ended: the line after it still belongs to their 款. */
function isUnfinishedList(reading: Reading): boolean {
  const last = reading.open.at(-1)?.provision;
  return (last?.kind === 'point' || last?.kind === 'indent') && !/[。！？]$/.test(last.text);
}

function addParagraph(reading: Reading, block: Block, offset: number, profileRank: number): void {
  const text = block.text.slice(offset);
  if (text === '') return;
  const kind = isUnfinishedList(reading) ? 'wrap' : 'paragraph';
  const rank = kind === 'wrap' ? profileRank + 1 : profileRank;
  const parent = reading.closeTo(rank);
  const part = eIdPart(kind, reading.count(`${kind} ${parent?.eId}`));
  reading.take(block.start + offset, text);
  const place = { parent: parent?.eId ?? null, line: block.line };
  const eId = childEId(parent, part, kind);
  reading.add({ eId, kind, number: null, heading: null, text, ...place }, rank);
}

interface Front {
  heading: string | null;
  /** UTF-16 units that the heading and its marks take. */
  length: number;
}

/** A caption 【…】, the first sentence of an outline level, or a whole line that ends without a full stop. */
function readFront(profile: Profile, marker: Marker, rest: string): Front {
  if (marker.kind === 'part' || marker.kind === 'chapter' || marker.kind === 'section')
    return { heading: rest || null, length: rest.length };
  if (marker.kind === 'article') {
    const caption = /^【([^】]+)】/.exec(rest); // “【目的意义】为了…”
    return { heading: caption?.[1] ?? null, length: caption?.[0].length ?? 0 };
  }
  if (profile === 'outline') {
    // “指导思想和原则。以习近平…” → 指导思想和原则; “加强组织领导” → all of it
    const sentence = /^([^。；：]{1,60})(?:。(?=.)|$)/.exec(rest);
    if (sentence) return { heading: sentence[1] ?? null, length: sentence[0].length };
  }
  return { heading: null, length: 0 };
}

function addUnit(reading: Reading, profile: Profile, block: Block, marker: Marker): void {
  const parent = reading.closeTo(marker.rank);
  const { kind, number, value, inserted } = marker;
  const front = readFront(profile, marker, block.text.slice(marker.length));
  const bodyAt = marker.length + front.length;
  const ownText = kind === 'point' || kind === 'indent' ? block.text.slice(bodyAt) : '';
  reading.take(block.start, number);
  if (front.heading !== null) {
    const at = block.text.indexOf(front.heading, marker.length);
    reading.take(block.start + at, front.heading);
  }
  if (ownText !== '') reading.take(block.start + bodyAt, ownText);
  const eId = childEId(parent, eIdPart(kind, value, inserted), kind);
  const place = { parent: parent?.eId ?? null, line: block.line };
  const provision = reading.add(
    { eId, kind, number, heading: front.heading, text: ownText, ...place },
    marker.rank,
  );
  reading.checkNumber(marker, parent, provision, block);
  if (ownText === '') addParagraph(reading, block, bodyAt, PARAGRAPH_RANK[profile]);
}

/** `(20分)`, `（3分）` → the number. */
function readPoints(text: string): { points?: number } {
  const match = /[（(](\d+)分[）)]/.exec(text);
  return match ? { points: Number(match[1]) } : {};
}

function addAttachment(reading: Reading, block: Block, mark: string): void {
  reading.closeTo(0);
  const number = mark.replace(/[ 　：:]+$/, '');
  const heading = block.text.slice(mark.length) || null;
  reading.take(block.start, number);
  if (heading !== null) reading.take(block.start + mark.length, heading);
  const eId = eIdPart('attachment', reading.count('attachment'));
  reading.add(
    { eId, kind: 'attachment', number, heading, text: '', parent: null, line: block.line },
    0,
  );
}

/** Deeper than every unit of the body, so that what follows a table closes it. */
const IN_BODY = 20;

/** A table's first column opens a section, its others hold the section's items; in the body it lies in its 款. */
function addCell(reading: Reading, block: Block): void {
  if (block.header) {
    reading.take(block.start, block.text);
    return;
  }
  const marker = block.depth > 0 ? readItemMarker(block.text) : null;
  const kind = block.depth === 0 ? 'section' : 'item';
  const below = reading.open[0]?.provision.kind === 'attachment' ? 0 : IN_BODY;
  const rank = below + (kind === 'section' ? 1 : 2);
  const parent = reading.closeTo(rank);
  const value = marker?.value ?? reading.count(`${kind} ${parent?.eId}`);
  const text = block.text.slice(marker?.length ?? 0);
  if (marker) reading.take(block.start, marker.number);
  reading.take(block.start + (marker?.length ?? 0), text);
  const eId = childEId(parent, eIdPart(kind, value), kind);
  const place = { parent: parent?.eId ?? null, line: block.line };
  const number = marker?.number ?? null;
  const provision = reading.add(
    { eId, kind, number, heading: null, text, ...place, ...readPoints(text) },
    rank,
  );
  if (marker) reading.checkNumber(marker, parent, provision, block);
}

/** Signature, date, 附件 list and 印发 line after the last provision: where the trailing run of such lines begins. */
function findColophon(blocks: readonly Block[], profile: Profile, bodyFrom: number): number {
  let end = blocks.findIndex(
    (block, index) =>
      index > bodyFrom && isTitle(block) && readMarker(profile, block.text) === null,
  );
  if (end < 0) end = blocks.length;
  let start = end;
  for (let index = end - 1; index > bodyFrom; index--) {
    const text = blocks[index]?.text ?? '';
    if (readMarker(profile, text) !== null || /[。；]$/.test(text)) break;
    start = index;
  }
  return start;
}

interface Outline {
  title: number;
  firstUnit: number;
  colophon: number;
  attachment: number;
}

function isTitle(block: Block): boolean {
  return block.type === 'heading' && block.depth === 1;
}

function isAttachment(block: Block): boolean {
  return isTitle(block) && readAttachmentMark(block.text) !== null;
}

function findOutline(blocks: readonly Block[], profile: Profile): Outline {
  const top = profile === 'articles' ? 3 : 1;
  const found = blocks.findIndex((block) => {
    const marker = block.type === 'cell' ? null : readMarker(profile, block.text);
    return marker !== null && marker.rank <= top;
  });
  const firstUnit = found < 0 ? blocks.length : found;
  const title = blocks.findLastIndex((block, index) => index < firstUnit && isTitle(block));
  const attached = blocks.findIndex((block, index) => index > firstUnit && isAttachment(block));
  const colophon = findColophon(blocks, profile, firstUnit);
  return { title, firstUnit, colophon, attachment: attached < 0 ? blocks.length : attached };
}

function openPart(reading: Reading, kind: 'preface' | 'colophon', line: number): void {
  reading.closeTo(0);
  const blank = { number: null, heading: null, text: '', parent: null };
  reading.add({ eId: kind, kind, ...blank, line }, 0);
}

function addPreface(reading: Reading, blocks: readonly Block[], outline: Outline): void {
  const { title, firstUnit } = outline;
  for (const [index, block] of blocks.slice(0, firstUnit).entries()) {
    if (index === title) {
      reading.take(block.start, block.text);
      continue;
    }
    const preface = reading.provisions[0];
    if (!preface) openPart(reading, 'preface', block.line);
    if (block.type === 'heading' && reading.provisions[0]?.heading === null) {
      const heading = reading.take(block.start, block.text);
      Object.assign(reading.provisions[0], {
        heading,
        line: block.line,
        textHash: hashText(heading),
      });
    } else addParagraph(reading, block, 0, 9);
  }
}

/**
 * Reads a regulation's Markdown (`zh.md`, UTF-8, no front matter) into provisions. Never throws on odd text: what has
 * no marker is a paragraph, and every number out of order is in `breaks`.
 */
export function parseRegulation(source: string, profile: Profile): Regulation {
  const blocks = readBlocks(source);
  const outline = findOutline(blocks, profile);
  const reading = new Reading(source);
  addPreface(reading, blocks, outline);
  reading.closeTo(0);
  for (const [index, block] of blocks.entries()) {
    if (index < outline.firstUnit) continue;
    if (index === outline.colophon && index < outline.attachment)
      openPart(reading, 'colophon', block.line);
    if (isAttachment(block)) {
      addAttachment(reading, block, readAttachmentMark(block.text) ?? '');
    } else if (block.type === 'cell') addCell(reading, block);
    else if (index >= outline.colophon) addParagraph(reading, block, 0, 9);
    else {
      const marker = readMarker(profile, block.text);
      if (marker) addUnit(reading, profile, block, marker);
      else addParagraph(reading, block, 0, PARAGRAPH_RANK[profile]);
    }
  }
  const title = blocks[outline.title];
  const { provisions, breaks, pieces } = reading;
  return {
    profile,
    title: title?.text ?? '',
    titleLine: title?.line ?? 1,
    provisions,
    breaks,
    pieces,
    tail: reading.tail(),
  };
}
