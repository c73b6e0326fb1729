/** An element, its attributes in the order given; an attribute or child that is null is left out. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string | null>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Characters that XML 1.0 cannot hold, however escaped: most controls, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const escapeText = (text: string): string =>
  text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>\r]/g, (character) => ENTITIES[character] ?? '');

const escapeAttribute = (value: string): string =>
  value
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] ?? '');

export function xml(
  name: string,
  attributes: Record<string, string | null> = {},
  children: ReadonlyArray<XmlNode | null> = [],
): XmlElement {
  return { name, attributes, children: children.filter((child) => child !== null) };
}

/** An element that holds words stands in one line, so that no white space gets among them. */
function renderNode(node: XmlNode, indent: string): string {
  if (typeof node === 'string') return escapeText(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escapeAttribute(value)}"`))
    .join('');
  const open = `<${node.name}${attributes}`;
  if (node.children.length === 0) return `${open}/>`;
  const inline = node.name === 'p' || node.children.some((child) => typeof child === 'string');
  const inner = node.children.map((child) => renderNode(child, inline ? '' : `${indent}  `));
  return inline
    ? `${open}>${inner.join('')}</${node.name}>`
    : `${open}>\n${inner.map((child) => `${indent}  ${child}\n`).join('')}${indent}</${node.name}>`;
}

/** A whole XML document in UTF-8. */
export function renderXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderNode(root, '')}\n`;
}
