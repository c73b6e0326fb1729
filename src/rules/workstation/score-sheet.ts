import type { ScoredPart, ScoreTable } from '../../generated/scheme.ts';
import type { Sheet } from '../../generated/workstation.ts';
import { rulebookOn } from '../../records/rulebook.ts';
import { ofType, timeline } from '../../records/timeline.ts';
import { citeProvision } from '../../regulation/cite.ts';
import { findVersion } from '../../regulation/library.ts';
import { defineRule, type Report } from '../rule.ts';

type Wrong = Pick<
  Report<
    | 'itemBound'
    | 'sectionSum'
    | 'bonusSum'
    | 'deductionSum'
    | 'total'
    | 'unknownItem'
    | 'missingItem'
  >,
  'message' | 'data' | 'key'
> & { at: string };

/** Halves and tenths are allowed: sums are compared in hundredths. */
function differs(a: number, b: number): boolean {
  return Math.round(a * 100) !== Math.round(b * 100);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function sumOf(part: ScoredPart, sheet: Sheet): number {
  return round(part.items.reduce((sum, { provision }) => sum + (sheet.items[provision] ?? 0), 0));
}

function wrongItems(
  parts: readonly ScoredPart[],
  optional: readonly ScoredPart[],
  sheet: Sheet,
): Wrong[] {
  const maximum = new Map(
    [...parts, ...optional].flatMap(({ items }) =>
      items.map(({ provision, max }) => [provision, max]),
    ),
  );
  const wrong: Wrong[] = [];
  for (const [item, score] of Object.entries(sheet.items)) {
    const max = maximum.get(item);
    if (max === undefined) wrong.push({ message: 'unknownItem', at: 'items', key: item });
    else if (score < 0 || score > max)
      wrong.push({ message: 'itemBound', at: `items/${item}`, data: { item, max } });
  }
  for (const { provision } of parts.flatMap(({ items }) => items))
    if (!(provision in sheet.items))
      wrong.push({ message: 'missingItem', at: 'items', data: { item: provision } });
  return wrong;
}

function wrongSums(table: ScoreTable, sheet: Sheet): Wrong[] {
  const known = new Set(table.sections.map(({ provision }) => provision));
  const wrong: Wrong[] = Object.keys(sheet.sections)
    .filter((section) => !known.has(section))
    .map((section) => ({
      message: 'unknownItem',
      at: 'sections',
      key: section,
    }));
  for (const part of table.sections) {
    const [score, sum] = [sheet.sections[part.provision], sumOf(part, sheet)];
    if (score === undefined || differs(score, sum) || score > part.max) {
      const data = { section: part.provision, max: part.max };
      wrong.push({
        message: 'sectionSum',
        at: score === undefined ? 'sections' : `sections/${part.provision}`,
        data,
      });
    }
  }
  for (const name of ['bonus', 'deduction'] as const) {
    const part = table[name];
    const sum = part ? sumOf(part, sheet) : 0;
    const max = part?.max ?? 0;
    if (differs(sheet[name], sum) || sheet[name] > max)
      wrong.push({ message: `${name}Sum`, at: name, data: { max } });
  }
  const sections = table.sections.reduce(
    (sum, part) => sum + (sheet.sections[part.provision] ?? 0),
    0,
  );
  const total = round(sections + sheet.bonus - sheet.deduction);
  if (differs(sheet.total, total)) wrong.push({ message: 'total', at: 'total' });
  return wrong;
}

export default defineRule({
  id: 'workstation/score-sheet',
  scope: 'workstation',
  level: 'error',
  duty: 'score-sheet',
  title: { zh: '考核评分表', en: 'Assessment score sheet' },
  demand: {
    zh: '各项得分不超过附表所列分值，小计、加分、减分和总分相符且不越界。',
    en: 'No item scores above what the annex gives it, and subtotals, bonus, deduction and total add up and stay within bounds.',
  },
  messages: {
    itemBound: {
      zh: '{{partZh}}的得分不在 0 至 {{max}} 分之间。',
      en: 'The score of {{partEn}} does not lie between 0 and {{max}}.',
      remedy: {
        zh: '对照评分表原件更正该项得分。',
        en: 'Correct the score from the original sheet.',
      },
    },
    unknownItem: {
      zh: '附表中没有这一计分项。',
      en: 'The annex has no such item.',
      remedy: { zh: '改为附表中的条款标识。', en: 'Use an id of the annex.' },
    },
    missingItem: {
      zh: '评分表没有{{partZh}}的得分。',
      en: 'The sheet has no score for {{partEn}}.',
      remedy: { zh: '补上；未得分的写 0。', en: 'Add it; write 0 where nothing was scored.' },
    },
    sectionSum: {
      zh: '{{partZh}}的小计与各项合计不符，或超过上限 {{max}} 分。',
      en: 'The subtotal of {{partEn}} is not what its items add up to, or more than {{max}}.',
      remedy: {
        zh: '重新合计，更正小计或各项得分。',
        en: 'Add up again; correct the subtotal or the items.',
      },
    },
    bonusSum: {
      zh: '加分与各项合计不符，或超过上限 {{max}} 分。',
      en: 'The bonus is not what its items add up to, or more than {{max}}.',
      remedy: { zh: '重新合计，更正加分。', en: 'Add up again and correct the bonus.' },
    },
    deductionSum: {
      zh: '减分与各项合计不符，或超过上限 {{max}} 分。',
      en: 'The deduction is not what its items add up to, or more than {{max}}.',
      remedy: {
        zh: '重新合计，更正减分（写正数）。',
        en: 'Add up again and correct the deduction (a positive number).',
      },
    },
    total: {
      zh: '总分与各部分不符（应为各部分小计之和，加上加分，减去减分）。',
      en: 'The total is not what it should be: the sections, plus bonus, less deduction.',
      remedy: { zh: '重新合计，更正总分。', en: 'Add up again and correct the total.' },
    },
  },
  check({ content, record, scheme, asOf, dutyOn }, report) {
    for (const { event, index } of ofType(timeline(record.history, asOf), 'assessed')) {
      const duty = dutyOn(event.on);
      const table = rulebookOn(scheme, event.on)?.scoreTable;
      if (!duty || !table) continue;
      const optional = [table.bonus, table.deduction].filter((part) => part !== undefined);
      const wrong = [
        ...wrongItems(table.sections, optional, event.sheet),
        ...wrongSums(table, event.sheet),
      ];
      const regulation = findVersion(content.works, duty.work, duty.version)?.regulation;
      for (const { at, key, message, data = {} } of wrong) {
        const part = String(data['item'] ?? data['section'] ?? '');
        const cited = (regulation && citeProvision(regulation, part)) ?? { zh: part, en: part };
        const told = { ...data, partZh: cited.zh, partEn: cited.en };
        const place = {
          at: `/history/${index}/sheet/${at}`,
          ...(key === undefined ? {} : { key }),
        };
        report({ message, data: told, ...place, duty });
      }
    }
  },
});
