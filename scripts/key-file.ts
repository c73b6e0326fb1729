import { generateKeyPairSync } from 'node:crypto';
import { existsSync, realpathSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { Key, Keys } from '../src/generated/keys.ts';
import type { Lang } from '../src/i18n/lang.ts';
import { t } from '../src/i18n/translate.ts';
import { readSchemas } from '../src/load/schemas.ts';
import { parseDay } from '../src/dates/days.ts';
import { DEVELOPMENT_KID } from '../src/trust/keys.ts';
import { thumbprintOf } from '../src/text/key-thumbprint.ts';
import type { SigningKey } from '../src/trust/sign.ts';
import { chooseContent, ROOT, UserError, type Arguments } from './command.ts';
import { writeSafely } from './files/safe-write.ts';
import { readSigningKey } from './signing.ts';

/** An option's text; without it nothing is done. */
function need({ values }: Arguments, option: string): string {
  const value = values[option];
  if (typeof value !== 'string' || value === '')
    throw new UserError('keys-command.need', { option: `--${option}` });
  return value;
}

function dayOf(value: string): string {
  if (parseDay(value) === null) throw new UserError('command.bad-date', { value });
  return value;
}

function fromOf({ values }: Arguments): string {
  const given = values['from'] as string | undefined;
  return dayOf(given ?? Temporal.Now.plainDateISO('Asia/Shanghai').toString());
}

/** `keys.json` of a content folder, as far as it is there and sound. */
class KeyFile {
  readonly path: string;
  readonly keys: Key[];
  private readonly validate = readSchemas(join(ROOT, 'schemas')).validator('keys');

  constructor(content: string) {
    this.path = join(content, 'keys.json');
    this.keys = existsSync(this.path) ? this.read() : [];
  }

  private read(): Key[] {
    try {
      const value: unknown = JSON.parse(readFileSync(this.path, 'utf8'));
      if (this.validate(value)) return (value as Keys).keys;
    } catch {
      // Said below.
    }
    throw new UserError('keys-command.unsound', { path: this.path });
  }

  write(keys: readonly Key[]): void {
    const file = { schemaVersion: 1, keys };
    writeSafely(this.path, `${JSON.stringify(file, null, 2)}\n`);
  }

  find(start: string): Key {
    const found = this.keys.filter(({ kid }) => kid.startsWith(start));
    if (found.length === 1) return found[0]!;
    const several = found.length > 1;
    const known = (several ? found : this.keys).map(({ kid }) => kid).join(', ') || '–';
    throw new UserError(several ? 'keys-command.ambiguous' : 'keys-command.no-key', {
      kid: start,
      known,
    });
  }

  add(x: string, validFrom: string): Key {
    const kid = thumbprintOf(x);
    if (kid === DEVELOPMENT_KID) throw new UserError('keys-command.development', {});
    if (this.keys.some((key) => key.kid === kid))
      throw new UserError('keys-command.twice', { kid });
    const key = { kid, x, validFrom };
    this.write([...this.keys, key]);
    return key;
  }

  change(key: Key, over: Partial<Key>): Key {
    const changed = { ...key, ...over };
    this.write(this.keys.map((each) => (each === key ? changed : each)));
    return changed;
  }
}

/** A git checkout, or the content folder: what lies there is handed on, and a private key must not be. */
function isHandedOn(path: string, content: string): boolean {
  let folder = dirname(path);
  if (`${path}${sep}`.startsWith(`${realpathSync(content)}${sep}`)) return true;
  while (!existsSync(join(folder, '.git')) && dirname(folder) !== folder) folder = dirname(folder);
  return existsSync(join(folder, '.git'));
}

/** Where the private key goes, links followed: a link into the repository is in the repository. */
function privatePath(args: Arguments, content: string): string {
  const given = args.values['output'];
  if (typeof given !== 'string') throw new UserError('keys-command.no-output', {});
  const folder = dirname(resolve(given));
  if (!existsSync(folder)) throw new UserError('paper.no-file', { path: folder });
  const path = join(realpathSync(folder), basename(given));
  if (isHandedOn(path, content)) throw new UserError('keys-command.inside', { path: given });
  if (existsSync(path)) throw new UserError('keys-command.exists', { path: given });
  return path;
}

function makeKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ format: 'jwk' }) as unknown as SigningKey;
}

function create(args: Arguments, content: string, file: KeyFile): string {
  const from = fromOf(args);
  const path = privatePath(args, content);
  const { x, d } = makeKey();
  const jwk = { kty: 'OKP', crv: 'Ed25519', kid: thumbprintOf(x), x, d };
  writeSafely(path, `${JSON.stringify(jwk, null, 2)}\n`, { mode: 0o600, fresh: true });
  const { kid } = file.add(x, from);
  return t(args.lang, 'keys-command.created', { path, kid, from, keys: file.path });
}

function add(args: Arguments, file: KeyFile): string {
  const key = readSigningKey(args.positionals[1]);
  if (!key) throw new UserError('keys-command.usage', {});
  const from = fromOf(args);
  const { kid } = file.add(key.x, from);
  return t(args.lang, 'keys-command.added', { kid, from, keys: file.path });
}

function lineOf({ kid, validFrom, retiredOn, compromisedOn, reason = '' }: Key, lang: Lang) {
  const retired = retiredOn === undefined ? '' : t(lang, 'keys-command.retired', { on: retiredOn });
  const revoked =
    compromisedOn === undefined
      ? ''
      : t(lang, 'keys-command.revoked', { on: compromisedOn, reason });
  return t(lang, 'keys-command.line', { kid, from: validFrom, state: retired + revoked });
}

function list({ lang }: Arguments, { keys }: KeyFile): string {
  if (keys.length === 0) return t(lang, 'keys-command.none');
  return keys.map((key) => lineOf(key, lang)).join('\n');
}

/** Retires or gives up a key: both only add a day, and nothing is taken out. */
function end(args: Arguments, file: KeyFile): string {
  const [verb, start] = args.positionals;
  if (!start) throw new UserError('keys-command.usage', {});
  const key = file.find(start);
  const on = dayOf(need(args, 'on'));
  if (verb === 'retire' && on < key.validFrom)
    throw new UserError('keys-command.before', { on, from: key.validFrom });
  const over =
    verb === 'retire' ? { retiredOn: on } : { compromisedOn: on, reason: need(args, 'reason') };
  const line = lineOf(file.change(key, over), args.lang);
  return t(args.lang, 'keys-command.changed', { keys: file.path, line });
}

/** Does what the command `keys` was asked, and returns what it has to say. Throws `UserError`. */
export function runKeys(args: Arguments): string {
  const content = chooseContent(args.values['content'] as string | undefined);
  const file = new KeyFile(content);
  switch (args.positionals[0]) {
    case 'create':
      return create(args, content, file);
    case 'add':
      return add(args, file);
    case 'list':
      return list(args, file);
    case 'retire':
    case 'revoke':
      return end(args, file);
    default:
      throw new UserError('keys-command.usage', {});
  }
}
