// lin @ example.org, lin[at]example(dot)org, lin＠example．org: the name, the sign, the host
const AT = String.raw`\s*(?:@|#@|[[(<（【]\s*(?:at|@|艾特)\s*[\])>）】])\s*`;
const DOT = String.raw`\s*(?:\.|。|[[(（【]\s*(?:dot|点|\.)\s*[\])）】])\s*`;
const MAIL = new RegExp(
  String.raw`[a-z0-9][a-z0-9._%+-]*?(?:${DOT}[a-z0-9_%+-]+)*${AT}[a-z0-9-]+(?:${DOT}[a-z0-9-]+)+`,
  'g',
);
const MAY_HOLD = /@|[[(（【<]\s*at\s*[\])）】>]|艾特/;
const HASH = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g;

export function mailKey(written: string): string {
  return written
    .toLowerCase()
    .replace(new RegExp(AT), '@')
    .replace(new RegExp(DOT, 'g'), '.')
    .replace(/\s+/g, '');
}

/** The e-mail addresses in a plain text; also those that a spelling hides from machines: `lin [at] example [dot] org`. */
export function readMailKeys(plain: string): string[] {
  const text = plain.toLowerCase();
  if (!MAY_HOLD.test(text)) return [];
  return (text.match(MAIL) ?? []).map(mailKey);
}

/** Hashes of 256 bits, as an identity is kept. */
export function readHashes(plain: string): string[] {
  return plain.length < 64 ? [] : (plain.toLowerCase().match(HASH) ?? []);
}
