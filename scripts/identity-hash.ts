import { createHmac } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { birthInIdentityNumber, foldIdentityNumber } from '../src/text/identity-number.ts';
import { UserError } from './command.ts';

/** What `openssl rand -hex 32` makes. */
const KEY = /^[\da-f]{64}$/i;
const FEWEST_CHARACTERS = 32;
/** Passports and permits have fewer digits: from so many on a number is a resident's, or mistyped. */
const RESIDENT_DIGITS = 15;

/** `DIANZHANG_IDENTITY_KEY`: 64 hexadecimal digits, or the file that holds a key; line breaks at its end do not count. */
function readIdentityKey(given = process.env['DIANZHANG_IDENTITY_KEY']): string {
  if (!given) throw new UserError('identity-command.no-key', {});
  if (KEY.test(given)) return given;
  if (!existsSync(given)) throw new UserError('identity-command.no-key-file', { path: given });
  const key = readFileSync(given, 'utf8').replace(/[\r\n]+$/, '');
  if (key.length < FEWEST_CHARACTERS)
    throw new UserError('identity-command.short-key', { path: given });
  return key;
}

function isSound(number: string): boolean {
  if (!/^[A-Z\d]{5,30}$/.test(number)) return false;
  const digits = number.replace(/\D/g, '').length;
  return digits < RESIDENT_DIGITS || birthInIdentityNumber(number) !== null;
}

/** The number from standard input, folded; no message ever repeats it. */
function readIdentityNumber(): string {
  if (process.stdin.isTTY) throw new UserError('identity-command.no-number', {});
  const typed = readFileSync(0, 'utf8').trim();
  if (typed === '') throw new UserError('identity-command.no-number', {});
  const number = foldIdentityNumber(typed);
  if (/[\r\n]/.test(typed) || !isSound(number)) throw new UserError('identity-command.unsound', {});
  return number;
}

/** The `identity` of a record: HMAC-SHA-256 of the folded number, in hexadecimal digits. */
export function hashIdentity(): string {
  const key = readIdentityKey();
  return `${createHmac('sha256', key).update(readIdentityNumber()).digest('hex')}\n`;
}
