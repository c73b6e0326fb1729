import type { Provision } from '../provision.ts';
import type { AknNode } from './akn-tree.ts';
import type { PrintedRun } from './printed.ts';
import { xml, type XmlElement } from './xml.ts';

/** Our kinds that Akoma Ntoso has under the same name. */
const HIERARCHY = new Set<Provision['kind']>([
  'part',
  'chapter',
  'section',
  'article',
  'paragraph',
  'point',
  'indent',
  'level',
]);

export const words = (run: PrintedRun | null): string =>
  run === null ? '' : run.open + run.value + run.close;

/** All words of a node in one line, as printed. */
function lineOf({ number, heading, text }: AknNode): string {
  const runs = [number, heading, text].filter((run) => run !== null);
  return runs.map((run) => words(run) + run.space).join('');
}

const eIdOf = ({ provision }: AknNode): string | null => provision?.eId ?? null;

export const paragraph = (text: string, eId: string | null = null): XmlElement =>
  xml('p', { eId }, text === '' ? [] : [text]);

/** A row or cell of a table; a numbered section is 第一节. */
function isTabular({ provision }: AknNode): boolean {
  if (provision === null || provision.kind === 'item') return true;
  return provision.kind === 'section' && provision.number === null && provision.heading === null;
}

/** Neighbours that are parts of one table, together; everything else alone. A head row begins a table. */
function groupTables(nodes: readonly AknNode[]): AknNode[][] {
  const groups: AknNode[][] = [];
  for (const node of nodes) {
    const before = groups.at(-1);
    const joins = isTabular(node) && node.header.length === 0 && before?.every(isTabular);
    if (joins) before?.push(node);
    else groups.push([node]);
  }
  return groups;
}

/** A node’s words and everything below it, as paragraphs and tables: for places that hold no hierarchy. */
const flatten = (node: AknNode): XmlElement[] => [ownLine(node), ...blocks(node.children)];

const ownLine = (node: AknNode): XmlElement => paragraph(lineOf(node), eIdOf(node));

interface Cell {
  node: AknNode;
  /** 0 for the first column. */
  column: number;
  /** What stands in the cell after its own words. */
  below: AknNode[];
}

/** The cells of a section: its own, and one for each item; anything else goes on in the cell before it. */
function cellsOf(node: AknNode): Cell[] {
  if (node.provision?.kind !== 'section') return [{ node, column: 1, below: node.children }];
  const cells: Cell[] = [{ node, column: 0, below: [] }];
  for (const child of node.children) {
    if (isTabular(child) && child.header.length === 0) cells.push(...cellsOf(child));
    else cells.at(-1)?.below.push(child);
  }
  return cells;
}

/** The cells of sections and items by the line of the table they stand in. */
function rowsOf(nodes: readonly AknNode[]): Cell[][] {
  const cells = nodes.flatMap(cellsOf);
  return [...Map.groupBy(cells, ({ node }) => node.line).values()];
}

function cellElement({ node, below }: Cell, span: number): XmlElement {
  const attributes = { eId: eIdOf(node), rowspan: span > 1 ? String(span) : null };
  return xml('td', attributes, [paragraph(lineOf(node)), ...blocks(below)]);
}

/** How many rows a first cell covers: its own, and those after it that begin with an empty one. */
function spanOf(rows: readonly Cell[][], at: number): number {
  const next = rows.findIndex((row, index) => index > at && row[0]?.column === 0);
  return (next < 0 ? rows.length : next) - at;
}

function tableRows(nodes: readonly AknNode[]): XmlElement[] {
  const rows = rowsOf(nodes);
  let covered = 0;
  return rows.map((row, at) => {
    const first = row[0]?.column === 0;
    const empty = !first && covered === 0 ? [xml('td')] : [];
    if (first) covered = spanOf(rows, at);
    covered = Math.max(0, covered - 1);
    const cells = row.map((cell) => cellElement(cell, cell.column === 0 ? spanOf(rows, at) : 1));
    return xml('tr', {}, [...empty, ...cells]);
  });
}

function tableElement(nodes: readonly AknNode[]): XmlElement {
  const [head] = nodes;
  const header = head?.header ?? [];
  const cells = header.map((run) => xml('th', {}, [paragraph(words(run))]));
  const headRow = cells.length > 0 ? [xml('tr', {}, cells)] : [];
  const body = tableRows(nodes.filter((node) => node.header.length === 0));
  return xml('table', {}, [...headRow, ...body]);
}

/** Paragraphs and tables, where Akoma Ntoso holds no hierarchy: the notice, the colophon. */
export function blocks(nodes: readonly AknNode[]): XmlElement[] {
  return groupTables(nodes).flatMap((group) => {
    const [node] = group;
    if (!node) return [];
    return isTabular(node) ? [tableElement(group)] : flatten(node);
  });
}

/** What a 款 goes on to say at the end of its list: as many last children as are so. */
function splitWrap(nodes: readonly AknNode[]): { rest: AknNode[]; wrap: AknNode[] } {
  const last = nodes.findLastIndex(({ provision }) => provision?.kind !== 'wrap');
  return { rest: nodes.slice(0, last + 1), wrap: nodes.slice(last + 1) };
}

/** Hierarchical elements; a table among them stands in a container of its own. */
export function hierarchy(nodes: readonly AknNode[]): XmlElement[] {
  return groupTables(nodes).flatMap((group) => {
    const [node] = group;
    if (!node) return [];
    if (isTabular(node)) {
      const content = xml('content', {}, [tableElement(group)]);
      return [xml('hcontainer', { name: 'table' }, [content])];
    }
    return [hierarchyElement(node)];
  });
}

function hierarchyElement(node: AknNode): XmlElement {
  const { provision, number, heading, text } = node;
  const kind = provision?.kind ?? 'item';
  const known = HIERARCHY.has(kind);
  const { rest, wrap } = splitWrap(node.children);
  const inner = hierarchy(rest);
  const holder = inner.length + wrap.length > 0 ? 'intro' : 'content';
  return xml(known ? kind : 'hcontainer', { eId: eIdOf(node), name: known ? null : kind }, [
    number && xml('num', {}, [words(number)]),
    heading && xml('heading', {}, [words(heading)]),
    text && xml(holder, {}, [paragraph(words(text))]),
    ...inner,
    wrap.length > 0 ? xml('wrapUp', {}, blocks(wrap)) : null,
  ]);
}

/** The main body of an annex or of a text that is no act: paragraphs and tables, and hierarchy where it has numbers. */
export function mixed(nodes: readonly AknNode[]): XmlElement[] {
  return groupTables(nodes).flatMap((group) => {
    const [node] = group;
    const simple = node?.provision?.kind === 'paragraph' && node.children.length === 0;
    return node && (isTabular(node) || simple) ? blocks(group) : hierarchy(group);
  });
}
