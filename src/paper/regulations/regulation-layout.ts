import type { Regulation } from '../../regulation/provision.ts';
import type { Setting } from '../layout/composer.ts';
import type { FlowCell, FlowRow } from '../layout/paper-flow.ts';
import { PaperFlow } from '../layout/paper-flow.ts';
import type { RegulationBlock } from './regulation-blocks.ts';
import { readBlocks } from './regulation-blocks.ts';
import type { Colour, PaperSheet } from '../layout/sheet.ts';
import { A4, mm } from '../layout/sheet.ts';
import { breakTitle } from '../layout/title-lines.ts';
import type { MeasureText } from '../layout/sheet-text.ts';
import type { FontRole } from '../fonts/typeface.ts';

// GB/T 9704—2012, 5: A4, 37 mm above and 28 mm left of a text area of 156 mm by 225 mm, with 22 lines of 28 characters
// of size 3; 7.2.5, 7.3: the title in size 2, headings by depth in 黑体, 楷体 and 仿宋. The fonts are those of the roles.
const AREA = {
  ...A4,
  left: mm(28),
  right: mm(210 - 28 - 156),
  top: mm(37),
  bottom: mm(297 - 37 - 225),
};
const LEADING = mm(225) / 22;
const SIZE_2 = 21;
const SIZE_3 = 15.75;
const SIZE_4 = 14;
const RED: Colour = [0.78, 0.05, 0.08];

const BODY: Setting = { role: 'body', size: SIZE_3, lang: 'zh' };

class RegulationFlow extends PaperFlow {
  /** A paragraph whose first characters are set in another role. */
  led(text: string, lead: number, leadRole: FontRole, tag: 'P' | 'H2', keep: number): void {
    const set: Setting = { ...BODY, tag };
    const column = { x: this.area.left, width: this.width, leading: LEADING };
    const lines = this.to.breakText(text, set, column.width, 2 * SIZE_3);
    const block = this.to.nextBlock();
    let rest = lead;
    lines.forEach((line, i) => {
      const last = i === lines.length - 1;
      this.need(LEADING * (last ? 1 + keep : 1));
      const chars = Array.from(line);
      const inset = i === 0 ? 2 * SIZE_3 : 0;
      const parts = [
        { role: leadRole, text: chars.slice(0, rest).join('') },
        { role: BODY.role, text: chars.slice(rest).join('') },
      ].filter((part) => part.text !== '');
      rest = Math.max(0, rest - chars.length);
      this.stretchedLine(parts, this.area.left + inset, column.width - inset, !last, tag, block);
      this.y += LEADING;
    });
  }

  /** Parts of one line side by side, stretched to the full width unless it is a paragraph's last. */
  private stretchedLine(
    parts: readonly { role: FontRole; text: string }[],
    x: number,
    width: number,
    full: boolean,
    tag: 'P' | 'H2',
    block: number,
  ): void {
    const measure = (part: { role: FontRole; text: string }) =>
      this.to.measure(part.role, part.text, SIZE_3);
    const seen = parts.map(({ role, text }, i) => ({
      role,
      text: i === parts.length - 1 ? text.trimEnd() : text,
    }));
    const used = seen.reduce((sum, part) => sum + measure(part), 0);
    const gaps = seen.reduce((sum, part) => sum + Array.from(part.text).length, 0) - 1;
    const slack = width - used;
    const spacing = full && gaps > 0 && slack < 3 * SIZE_3 ? slack / gaps : 0;
    for (const part of parts) {
      const y = this.y + (LEADING + SIZE_3 * 0.72) / 2;
      const set: Setting = { ...BODY, role: part.role, tag };
      this.to.put(part.text, x, y, spacing === 0 ? set : { ...set, spacing }, block);
      x += measure(part) + Array.from(part.text).length * spacing;
    }
  }
}

function drawOrgan(flow: PaperFlow, text: string): void {
  const sizes = [44, 38, 34, 30, 26, 22];
  const size = sizes.find((each) => flow.to.measure('title', text, each) <= flow.width) ?? 22;
  const set: Setting = { role: 'title', size, lang: 'zh', colour: RED };
  flow.paragraph(text, set, { width: flow.width, leading: LEADING * 2, align: 'centre' });
}

/** The number under the organ’s name, and the red rule below both (7.2.5). */
function drawNumber(flow: PaperFlow, text: string, afterOrgan: boolean): void {
  flow.paragraph(text, BODY, { width: flow.width, leading: LEADING, align: 'centre' });
  if (!afterOrgan) return flow.skip(LEADING);
  const y = flow.y + mm(4) - LEADING * 0.2;
  const rule = { x1: flow.area.left, x2: flow.area.left + flow.width, y1: y, y2: y };
  flow.to.add({ kind: 'rule', ...rule, width: 1, colour: RED });
  flow.skip(LEADING * 2);
}

function drawTitle(flow: PaperFlow, text: string, tag: 'H1' | 'H2' = 'H1'): void {
  const set: Setting = { role: 'title', size: SIZE_2, lang: 'zh', tag };
  const measure = (part: string) => flow.to.measure('title', part, SIZE_2);
  const lines = breakTitle(text, flow.width, measure);
  const leading = LEADING * 1.25;
  flow.need(leading * lines.length + 2 * LEADING);
  const block = flow.to.nextBlock();
  for (const line of lines) {
    const y = flow.y + (leading + SIZE_2 * 0.72) / 2;
    flow.to.centre(line, flow.area.left + flow.width / 2, y, set, block);
    flow.skip(leading);
  }
  // Back to the grid of lines, and one line of it left empty.
  flow.skip(LEADING * (Math.ceil(lines.length * 1.25) - lines.length * 1.25) + LEADING);
}

/** Who signs stands centred over the day, four characters in from the right (7.3.5.3). */
function drawSignature(flow: PaperFlow, lines: readonly string[]): void {
  const widths = lines.map((line) => flow.to.measure('body', line, SIZE_3));
  const width = Math.min(flow.width, Math.max(...widths) + 2);
  const inset = Math.min(4 * SIZE_3, flow.width - width);
  const x = flow.area.left + flow.width - width - inset;
  flow.need(LEADING * (lines.length + 1));
  flow.skip(LEADING);
  for (const line of lines)
    flow.paragraph(line, BODY, { x, width, leading: LEADING, align: 'centre' });
  flow.skip(LEADING);
}

const CELL: Setting = { role: 'body', size: 12, lang: 'zh' };

function drawTable(flow: PaperFlow, { head, rows }: Extract<RegulationBlock, { kind: 'table' }>) {
  const lengths = head.map((_, column) =>
    Math.sqrt(Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length), 1)),
  );
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const cell = (text: string, role: FontRole, align: 'left' | 'centre', span = 1): FlowCell => ({
    ...{ text, align, leading: 17, set: { ...CELL, role } },
    ...(span > 1 ? { rows: span } : {}),
  });
  const spanOf = (row: number, column: number): number => {
    const next = rows.findIndex((each, i) => i > row && each[column] !== null);
    return (next < 0 ? rows.length : next) - row;
  };
  const flowRows = rows.map((row, r): FlowRow =>
    row.map((text, c) =>
      text === null && r > 0
        ? null
        : cell(text ?? '', 'body', c === 0 && row.length > 1 ? 'centre' : 'left', spanOf(r, c)),
    ),
  );
  flow.table({
    widths: lengths.map((length) => (length / total) * flow.width),
    head: head.map((text) => cell(text, 'heading', 'centre')),
    rows: flowRows,
  });
}

/** The 版记 at the foot of the last page, between two rules: who printed it at the left, the day at the right (7.4). */
function drawImprint(flow: PaperFlow, text: string): void {
  const set: Setting = { role: 'body', size: SIZE_4, lang: 'zh' };
  const [, left = text, right = ''] = /^(.*?)[ 　]+(\S+)$/.exec(text) ?? [];
  const height = LEADING;
  const words = flow.to.measure('body', left + right, SIZE_4) + 3 * SIZE_4;
  const twoLines = words > flow.width && right !== '';
  const whole = height * (twoLines ? 2 : 1);
  flow.need(whole + LEADING);
  const top = flow.end - whole;
  const { left: x1 } = flow.area;
  const x2 = x1 + flow.width;
  for (const y of [top, flow.end]) flow.to.add({ kind: 'rule', x1, x2, y1: y, y2: y, width: 1 });
  const block = flow.to.nextBlock();
  const baseline = (line: number) => top + height * line + (height + SIZE_4 * 0.72) / 2;
  flow.to.put(left, x1 + SIZE_4, baseline(0), set, block);
  const at = x2 - SIZE_4 - flow.to.measure('body', right, SIZE_4);
  flow.to.put(right, at, baseline(twoLines ? 1 : 0), set, block);
  flow.y = flow.end;
}

function drawAttachment(flow: PaperFlow, number: string, text: string): void {
  flow.turn();
  const set: Setting = { ...BODY, role: 'heading' };
  flow.paragraph(number, set, { width: flow.width, leading: LEADING });
  flow.skip(LEADING / 2);
  drawTitle(flow, text, 'H2');
}

function drawBlock(
  flow: RegulationFlow,
  block: RegulationBlock,
  before: RegulationBlock | undefined,
) {
  const column = { width: flow.width, leading: LEADING };
  switch (block.kind) {
    case 'organ':
      return drawOrgan(flow, block.text);
    case 'number':
      return drawNumber(flow, block.text, before?.kind === 'organ');
    case 'title':
      return drawTitle(flow, block.text);
    case 'chapter': {
      const set: Setting = { ...BODY, role: 'heading', tag: 'H2' };
      if (flow.y > flow.area.top && before?.kind !== 'title') flow.skip(LEADING);
      flow.need(LEADING * 3);
      flow.paragraph(block.text, set, { ...column, align: 'centre' }, 1);
      return flow.skip(LEADING);
    }
    case 'addressee':
      return flow.paragraph(block.text, BODY, column);
    case 'paragraph':
      return flow.led(
        block.text,
        block.lead,
        block.leadRole,
        block.heading ? 'H2' : 'P',
        block.heading ? 1 : 0,
      );
    case 'signature':
      return drawSignature(flow, block.lines);
    case 'imprint':
      return drawImprint(flow, block.text);
    case 'attachment':
      return drawAttachment(flow, block.number, block.text);
    case 'table':
      return drawTable(flow, block);
    case 'break':
      return flow.turn();
  }
}

/** — 1 — in size 4, seven millimetres below the text: right on odd pages, left on even ones (7.5). */
function drawPageNumbers(flow: PaperFlow, foot: string): void {
  flow.to.pages.forEach((page, index) => {
    const text = `— ${index + 1} —`;
    const used = flow.to.measure('body', text, SIZE_4);
    const { left, width, right } = flow.area;
    const x = index % 2 === 0 ? width - right - SIZE_4 - used : left + SIZE_4;
    const set = { role: 'body', lang: 'zh', tag: 'Artifact', block: 0 } as const;
    page.marks.push({ kind: 'text', ...set, text, x, y: mm(262 + 7 + 3), size: SIZE_4 });
    const at = (width - flow.to.measure('body', foot, 7)) / 2;
    page.marks.push({ kind: 'text', ...set, text: foot, x: at, y: mm(287), size: 7, grey: 0.4 });
  });
}

/** A regulation in the manner of GB/T 9704; `foot` stands small at the foot of every page. */
export function layOutRegulation(
  regulation: Regulation,
  foot: string,
  measure: MeasureText,
): PaperSheet {
  const flow = new RegulationFlow(measure, AREA);
  const blocks = readBlocks(regulation);
  blocks.forEach((block, index) => drawBlock(flow, block, blocks[index - 1]));
  drawPageNumbers(flow, foot);
  return { ...A4, pages: flow.to.pages };
}
