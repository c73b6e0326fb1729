import { expect, test } from 'vitest';
import { birthInIdentityNumber, foldIdentityNumber } from '../../src/text/identity-number.ts';

test.each([
  ['11010519491231002X', '1949-12-31'],
  ['110105194912310021', null],
  ['11010519491232002X', null],
  ['1101051949123100', null],
  ['E00000000', null],
  ['', null],
])('the day of birth in %j', (number, born) => expect(birthInIdentityNumber(number)).toBe(born));

test.each([
  '11010519491231002x',
  ' 110105 19491231 002X ',
  '１１０１０５-１９４９１２３１-００２ｘ',
])('%j is one number', (typed) => expect(foldIdentityNumber(typed)).toBe('11010519491231002X'));
