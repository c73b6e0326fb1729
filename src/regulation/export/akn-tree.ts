import type { Provision, Regulation } from '../provision.ts';
import { readPrintedLines, type PrintedLine, type PrintedRun } from './printed.ts';

/** A provision with its printed words and its children; or the head row of a table, which is no provision. */
export interface AknNode {
  provision: Provision | null;
  line: number;
  number: PrintedRun | null;
  heading: PrintedRun | null;
  text: PrintedRun | null;
  /** The cells of a head row. */
  header: PrintedRun[];
  children: AknNode[];
}

export interface AknTree {
  title: PrintedRun | null;
  titleLine: number;
  roots: AknNode[];
}

const APART = new Set<Provision['kind']>(['preface', 'colophon', 'attachment']);

function blankNode(provision: Provision | null, line: number): AknNode {
  return { provision, line, number: null, heading: null, text: null, header: [], children: [] };
}

/** Head rows stand among what comes after them; at the very end, in the annex or colophon that they end. */
function addHeaders(roots: AknNode[], nodes: AknNode[], lines: readonly PrintedLine[]): void {
  const byId = new Map(nodes.map((node) => [node.provision?.eId ?? '', node]));
  for (const { line, runs } of lines) {
    const header = runs.filter(({ field }) => field === 'header');
    if (header.length === 0) continue;
    const next = nodes.find((node) => node.line > line);
    const above = roots.findLast((root) => root.line < line);
    const apart = above?.provision && APART.has(above.provision.kind) ? above : undefined;
    const parent = next?.provision?.parent ? byId.get(next.provision.parent) : apart;
    const siblings = parent?.children ?? roots;
    const place = next ? siblings.indexOf(next) : -1;
    const node = { ...blankNode(null, line), header };
    siblings.splice(place < 0 ? siblings.length : place, 0, node);
  }
}

/** The tree of a regulation with every printed character in it. */
export function readAknTree(regulation: Regulation): AknTree {
  const lines = readPrintedLines(regulation);
  const nodes = new Map<string, AknNode>();
  const roots: AknNode[] = [];
  for (const provision of regulation.provisions) {
    const node = blankNode(provision, provision.line);
    nodes.set(provision.eId, node);
    const parent = provision.parent === null ? undefined : nodes.get(provision.parent);
    (parent?.children ?? roots).push(node);
  }
  let title: PrintedRun | null = null;
  for (const run of lines.flatMap(({ runs }) => runs)) {
    const node = nodes.get(run.provision?.eId ?? '');
    if (run.field === 'title') title = run;
    else if (node && run.field !== 'header') node[run.field] = run;
  }
  addHeaders(roots, [...nodes.values()], lines);
  return { title, titleLine: regulation.titleLine, roots };
}
