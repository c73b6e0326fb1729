import { dataPassages, stringsOfProgram } from './data-passages.ts';
import { decodeEntities, type Passage } from './passage.ts';

/** Tags within a line: what stands before and after is one word unless there is a space. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q rb ruby s samp small span strong sub sup time tt tspan u var wbr'.split(
    ' ',
  ),
);
/** Drawing and style: numbers and words for the browser alone. */
const WORDLESS = new Set(
  'class style d points viewbox transform width height x y x1 x2 y1 y2 cx cy r rx ry dx dy fill stroke integrity nonce crossorigin sizes rel type charset http-equiv xmlns role'.split(
    ' ',
  ),
);
const ATTRIBUTE = /([\w:.@-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
/** Nothing but a class. */
const BARE = /^[\w-]+ class="[^"]*"$/;
const RAW = /^(script|style)$/;
const IMAGE = /^data:(?:image|font|application\/(?:font|octet))/;

/** The values of a tag’s attributes that hold words. */
function* attributesOf(tag: string): Generator<Passage> {
  if (!tag.includes('=') || BARE.test(tag)) return;
  for (const [, name = '', double, single, bare] of tag.matchAll(ATTRIBUTE)) {
    const value = double ?? single ?? bare ?? '';
    if (value.length < 2 || WORDLESS.has(name.toLowerCase()) || IMAGE.test(value)) continue;
    yield { text: decodeEntities(value) };
  }
}

function* rawPassages(name: string, tag: string, text: string): Generator<Passage> {
  if (name === 'script' && /json/.test(tag)) yield* dataPassages(text);
  else yield* stringsOfProgram(text);
}

/**
 * The blocks and attributes of a page, a feed or a drawing. A walk of our own: a tree of 20,000 pages takes longer than
 * making them.
 */
export function* htmlPassages(html: string): Generator<Passage> {
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) {
      text += html.slice(at);
      break;
    }
    text += html.slice(at, open);
    if (html.startsWith('<!--', open) || html.startsWith('<![CDATA[', open)) {
      const isComment = html.startsWith('<!--', open);
      const end = html.indexOf(isComment ? '-->' : ']]>', open);
      const inside = html.slice(open + (isComment ? 4 : 9), end < 0 ? html.length : end);
      if (isComment) yield { text: inside };
      else text += inside;
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const close = html.indexOf('>', open);
    const tag = html.slice(open + 1, close < 0 ? html.length : close);
    at = close < 0 ? html.length : close + 1;
    const name = (/^\/?([a-z][\w:-]*)/i.exec(tag)?.[1] ?? '').toLowerCase();
    if (!INLINE.has(name)) {
      if (text.trim() !== '') yield { text: decodeEntities(text) };
      text = '';
    }
    yield* attributesOf(tag);
    if (RAW.test(name) && !tag.startsWith('/') && !tag.endsWith('/')) {
      const end = html.indexOf(`</${name}`, at);
      yield* rawPassages(name, tag, html.slice(at, end < 0 ? html.length : end));
      at = end < 0 ? html.length : end;
    }
  }
  if (text.trim() !== '') yield { text: decodeEntities(text) };
}
