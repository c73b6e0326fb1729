/** A piece of a published file that reads as one: a block, a cell, a string of data; words never run over its ends. */
export interface Passage {
  text: string;
  /** The id of the data object that it stands in; none in pages. */
  about?: string;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ',
  shy: '', zwnj: '', zwj: '', middot: '·', bull: '•', hyphen: '-', dash: '-', ndash: '–', mdash: '—',
  commat: '@', period: '.', num: '#', sol: '/', lpar: '(', rpar: ')', plus: '+', colon: ':', lowbar: '_',
}; // prettier-ignore

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_, hex: string) => character(parseInt(hex, 16)))
    .replace(/&#(\d{1,7});?/g, (_, code: string) => character(Number(code)))
    .replace(/&([a-z]+);/gi, (whole, name: string) => NAMED[name.toLowerCase()] ?? whole);
}

function decodePercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

function decodeEscapes(text: string): string {
  return text
    .replace(/\\u\{([0-9a-f]{1,6})\}/gi, (_, hex: string) => character(parseInt(hex, 16)))
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\\x([0-9a-f]{2})/gi, (_, hex: string) => character(parseInt(hex, 16)));
}

const UTF8 = new TextDecoder('utf-8');
const BASE64 = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{8,}={0,2}/g;
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/;
const UNREADABLE = '\ufffd';

/** The text that a piece of base64 stands for; null where it is none. Any long word is asked: nothing is thrown. */
function textOfBase64(piece: string): string | null {
  const bare = piece.replaceAll('=', '');
  if (bare.length % 4 === 1) return null;
  const binary = atob(bare.replaceAll('-', '+').replaceAll('_', '/'));
  if (CONTROL.test(binary)) return null;
  const read = UTF8.decode(Uint8Array.from(binary, (sign) => sign.charCodeAt(0)));
  return read.includes(UNREADABLE) ? null : read;
}

function decodeBase64(text: string): string[] {
  return (text.match(BASE64) ?? []).flatMap((piece) => textOfBase64(piece) ?? []);
}

/** A text within a text within a text is read; a fourth is not. */
const DEEPEST = 3;

/** The text itself and what it says once its codes are undone: entities, percent, \u, base64, tags. */
export function readingsOf(text: string, depth = 0): string[] {
  if (depth > DEEPEST || text === '') return [];
  const undone = new Set<string>();
  if (text.includes('&')) undone.add(decodeEntities(text));
  if (/%[0-9a-f]{2}/i.test(text)) undone.add(decodePercent(text));
  if (/\\[ux]/i.test(text)) undone.add(decodeEscapes(text));
  if (/<\/?[a-z!]/i.test(text))
    undone.add(
      text
        .replace(/<\/?(?:wbr|b|i|em|strong|span|mark|u|s|small|a|code|font|sub|sup)\b[^>]*>/gi, '')
        .replace(/<[^>]*>/g, ' | '),
    );
  if (/[+]/.test(text) && /[?&][^ ]*=/.test(text)) undone.add(text.replaceAll('+', ' '));
  undone.delete(text);
  const deeper = [...undone].flatMap((each) => readingsOf(each, depth + 1));
  const inside = text.length < 100_000 ? decodeBase64(text) : [];
  return [text, ...deeper, ...inside.flatMap((each) => readingsOf(each, depth + 1))];
}
