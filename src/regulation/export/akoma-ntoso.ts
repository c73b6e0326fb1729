import type { LibraryVersion } from '../library.ts';
import { blocks, hierarchy, mixed, paragraph, words } from './akn-body.ts';
import { aknComponentMeta, aknMeta, aknTypeOf } from './akn-meta.ts';
import { readAknTree, type AknNode, type AknTree } from './akn-tree.ts';
import type { ExportInput } from './export-input.ts';
import { renderXml, xml, type XmlElement } from './xml.ts';

/** The OASIS Standard of 29 August 2018. */
const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** Akoma Ntoso has its own names for the types; what the text is called is in its title. */
const TYPE_NAMES = { act: 'regulation', bill: 'draft', doc: 'policy' } as const;

const ofKind = (kind: string) => (node: AknNode) => node.provision?.kind === kind;

function prefaceLine(node: AknNode, version: LibraryVersion): XmlElement[] {
  const isNumber =
    version.documentNumber !== undefined && node.text?.value === version.documentNumber;
  if (!isNumber) return blocks([node]);
  const number = xml('docNumber', {}, [words(node.text)]);
  return [xml('p', { eId: node.provision?.eId ?? null }, [number])];
}

/** The notice that issues the regulation, its title, and what stands before its first provision, in their order. */
function preface({ roots, title, titleLine }: AknTree, version: LibraryVersion): XmlElement | null {
  const node = roots.find(ofKind('preface'));
  const titled = xml('p', { class: 'title' }, [xml('docTitle', {}, [words(title)])]);
  const heading = xml('p', { class: 'notice-title' }, [words(node?.heading ?? null)]);
  const lines = [
    ...(title ? [{ line: titleLine, elements: [titled] }] : []),
    ...(node?.heading ? [{ line: node.line, elements: [heading] }] : []),
    ...(node?.children ?? []).map((child) => ({
      line: child.line,
      elements: prefaceLine(child, version),
    })),
  ];
  const elements = lines.sort((x, y) => x.line - y.line).flatMap((each) => each.elements);
  const eId = node?.provision?.eId ?? null;
  return elements.length === 0 ? null : xml('preface', { eId }, elements);
}

const orEmpty = (elements: XmlElement[]): XmlElement[] =>
  elements.length > 0 ? elements : [paragraph('')];

function conclusions({ roots }: AknTree): XmlElement | null {
  const node = roots.find(ofKind('colophon'));
  if (!node) return null;
  return xml('conclusions', { eId: node.provision?.eId ?? null }, orEmpty(blocks(node.children)));
}

function attachment(node: AknNode, input: ExportInput): XmlElement {
  const eId = node.provision?.eId ?? 'att';
  const { number, heading } = node;
  return xml('attachment', { eId }, [
    number && xml('num', {}, [words(number)]),
    heading && xml('heading', {}, [words(heading)]),
    xml('doc', { name: 'annex' }, [
      aknComponentMeta(input, eId),
      xml('mainBody', {}, orEmpty(mixed(node.children))),
    ]),
  ]);
}

function attachments({ roots }: AknTree, input: ExportInput): XmlElement | null {
  const nodes = roots.filter(ofKind('attachment'));
  const elements = nodes.map((node) => attachment(node, input));
  return elements.length === 0 ? null : xml('attachments', {}, elements);
}

function body({ roots }: AknTree, isDoc: boolean): XmlElement {
  const apart = ['preface', 'colophon', 'attachment'];
  const nodes = roots.filter(({ provision }) => !apart.includes(provision?.kind ?? ''));
  if (isDoc) return xml('mainBody', {}, orEmpty(mixed(nodes)));
  const provisions = hierarchy(nodes);
  return xml(
    'body',
    {},
    provisions.length > 0 ? provisions : [xml('hcontainer', { name: 'empty' })],
  );
}

/**
 * A version as Akoma Ntoso 3.0 in Chinese. Its words, in order, are every printed character of the text but white
 * space; its ids are ours. `asOf` does not enter it: a file changes only when its text or what is known of it does.
 */
export function exportAkomaNtoso(input: ExportInput): string {
  const { version } = input;
  const type = aknTypeOf(input);
  const tree = readAknTree(version.regulation);
  const document = xml(type, { name: TYPE_NAMES[type], contains: 'singleVersion' }, [
    aknMeta(input),
    preface(tree, version),
    body(tree, type === 'doc'),
    conclusions(tree),
    attachments(tree, input),
  ]);
  return renderXml(xml('akomaNtoso', { xmlns: NAMESPACE }, [document]));
}
