const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const SHAPE = /^[1-9]\d{5}(\d{4})(\d\d)(\d\d)\d{3}[\dX]$/;

/** The check character that GB 11643 works out from the first seventeen digits. */
export function checkCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return '10X98765432'[sum % 11] as string;
}

/** Whether the calendar has it: of 30 February a Date makes a day of March. */
function isDay(iso: string): boolean {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

/** A typed number in one spelling: narrow, without spaces and dashes, a last x as X. */
export function foldIdentityNumber(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
}

/**
 * The day of birth in a folded resident identity number, as ISO; null where it is none: eighteen characters, a day that
 * exists, and the check character that follows from the rest.
 */
export function birthInIdentityNumber(number: string): string | null {
  const [, year, month, date] = SHAPE.exec(number) ?? [];
  const born = `${year}-${month}-${date}`;
  if (year === undefined || !isDay(born)) return null;
  return checkCharacter(number) === number[17] ? born : null;
}
