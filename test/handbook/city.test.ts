import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGS } from '../../src/i18n/lang.ts';
import { RULES } from '../../src/rules/index.ts';
import { checkedDuties } from '../../src/rules/run.ts';

const houseRules = RULES.flatMap(({ house }) => (house === null ? [] : [house]));

test.each(LANGS)('the handbook names every duty and house rule that a rule goes by: %s', (lang) => {
  const text = readFileSync(`src/handbook/${lang}/city.mdx`, 'utf8');
  const missing = [...checkedDuties(RULES), ...houseRules].filter(
    (id) => !text.includes(`\`${id}\``),
  );
  expect(missing).toEqual([]);
});
