/** As much of XML as our exports use, read strictly: whatever is not well-formed throws. */
export interface ReadXml {
  /** Every attribute `eId`, in document order. */
  eIds: string[];
  /** The words between the tags. */
  text: string;
}

const TOKEN = /<\?xml[^?]*\?>|<(\/?)([A-Za-z][\w.-]*)((?: [\w:]+="[^"<]*")*)(\/?)>|([^<]+)|</g;
const ENTITY = /&(?:amp|lt|gt|quot|#9|#10|#13);|&/g;
const CHARACTERS: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#9;': '\t',
  '&#10;': '\n',
  '&#13;': '\r',
};

function unescape(text: string): string {
  return text.replace(ENTITY, (entity) => {
    const character = CHARACTERS[entity];
    if (character === undefined) throw new Error(`A bare ${entity} in ${text}`);
    return character;
  });
}

export function readXml(source: string): ReadXml {
  const open: string[] = [];
  const read: ReadXml = { eIds: [], text: '' };
  for (const [token, close, name, attributes = '', empty, text] of source.matchAll(TOKEN)) {
    if (text !== undefined) read.text += unescape(text);
    else if (name === undefined) {
      if (!token.startsWith('<?xml')) throw new Error('A bare <');
    } else if (close) {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      const eId = / eId="([^"]*)"/.exec(attributes)?.[1];
      if (eId !== undefined) read.eIds.push(unescape(eId));
      if (!empty) open.push(name);
    }
  }
  if (open.length > 0) throw new Error(`Left open: ${open.join(', ')}`);
  return read;
}
