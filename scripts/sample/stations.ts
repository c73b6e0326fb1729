import type { Scheme } from '../../src/generated/scheme.ts';
import { between, pick } from '../seeded.ts';
import { dayBetween, daysAfter, History } from './history.ts';

type Random = () => number;
type ScoreTable = NonNullable<Scheme['rulebooks'][number]['scoreTable']>;
type District = NonNullable<Scheme['districts']>[number];

/** The last day before the pinned day on which sample events happen. */
const LAST = '2026-11-15';

/** The days of a yearly round. */
interface Round {
  window: readonly [from: string, to: string];
  recommended: string;
  reviewed: string;
  proposed: string;
  decided: string;
  noticed: string;
  established: string;
}

/** The rounds as the network's scheme has them; that of 2026 is still in its notice. */
const ROUNDS: Readonly<Record<number, Round>> = {
  2022: {
    window: ['2022-08-22', '2022-09-09'],
    recommended: '2022-09-20',
    reviewed: '2022-10-12',
    proposed: '2022-10-14',
    decided: '2022-10-24',
    noticed: '2022-10-28',
    established: '2022-11-15',
  },
  2023: {
    window: ['2023-07-17', '2023-08-04'],
    recommended: '2023-08-21',
    reviewed: '2023-09-06',
    proposed: '2023-09-08',
    decided: '2023-09-25',
    noticed: '2023-10-09',
    established: '2023-10-30',
  },
  2024: {
    window: ['2024-07-15', '2024-08-02'],
    recommended: '2024-08-20',
    reviewed: '2024-09-04',
    proposed: '2024-09-06',
    decided: '2024-09-23',
    noticed: '2024-09-26',
    established: '2024-10-21',
  },
  2025: {
    window: ['2025-07-14', '2025-08-01'],
    recommended: '2025-08-19',
    reviewed: '2025-09-03',
    proposed: '2025-09-05',
    decided: '2025-09-22',
    noticed: '2025-09-28',
    established: '2025-10-27',
  },
  2026: {
    window: ['2026-09-01', '2026-09-28'],
    recommended: '2026-10-14',
    reviewed: '2026-10-21',
    proposed: '2026-10-23',
    decided: '2026-11-02',
    noticed: '2026-11-09',
    established: '2026-11-15',
  },
};

const HOSTS = [
  ['industrial-park', '产业园管理有限公司', 'Industrial Park Management Co., Ltd.'],
  ['association', '进出口商会', 'Chamber of Import and Export'],
  ['university-or-institute', '大学知识产权学院', 'University School of Intellectual Property'],
  ['service-centre', '知识产权服务中心', 'Intellectual Property Service Centre'],
  ['enterprise-or-institution', '机电集团有限公司', 'Machinery Group Co., Ltd.'],
  ['trade-market', '国际商贸城有限公司', 'International Trade Market Co., Ltd.'],
] as const;

const INDUSTRIES = [
  { zh: '汽车与零部件', en: 'Motor vehicles and parts' },
  { zh: '摩托车与通机', en: 'Motorcycles and small engines' },
  { zh: '电子信息', en: 'Electronics and information' },
  { zh: '生物医药', en: 'Biomedicine' },
  { zh: '特色农产品', en: 'Regional farm produce' },
];

const CONDITIONS = {
  entity: '登记证照已核（样本）',
  premises: '自有办公用房（样本）',
  operation: '近三年运行正常（样本）',
  credit: '无严重失信记录（样本）',
  team: '专职2人、兼职6人（样本）',
  resources: '专利数据库两种（样本）',
  experience: '近三年指导海外纠纷多件（样本）',
  management: '受理、指导、跟踪流程（样本）',
};

/** An event that is due; `of` is the one whose id it names, under `name`. */
interface Due {
  type: string;
  on: string;
  rest: object;
  of?: Due;
  name?: string;
}

/** All that is due up to a day, by day, written into the history. */
function write(history: History, due: readonly Due[], until: string): void {
  const ids = new Map<Due, string>();
  const sorted = due.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  for (const each of sorted) {
    if (each.on > until) continue;
    const named = each.of && each.name ? { [each.name]: ids.get(each.of) } : {};
    ids.set(each, history.add(each.type, each.on, { ...each.rest, ...named }));
  }
}

function reportsFrom(established: string): Due[] {
  const first = Number(established.slice(0, 4));
  return [first, first + 1, first + 2, first + 3, first + 4].flatMap((year): Due[] => {
    const quarterly = ['03-31', '06-30', '09-30', '12-31'].flatMap((day, index): Due[] => {
      const end = `${year}-${day}`;
      const period = `${year}年第${'一二三四'[index]}季度`;
      const rest = { kind: 'quarterly', period, year, quarter: index + 1 };
      return end < established ? [] : [{ type: 'reported', on: daysAfter(end, 9), rest }];
    });
    const on = `${year}-12-26`;
    const next = year + 1;
    const summary = { kind: 'annual-summary', period: `${year}年1月至12月`, year };
    const plan = { kind: 'next-year-plan', period: `${next}年1月至12月（计划）`, year: next };
    return [
      ...quarterly,
      { type: 'reported', on, rest: summary },
      { type: 'reported', on, rest: plan },
    ];
  });
}

function casesFrom(random: Random, established: string): Due[] {
  return Array.from({ length: between(random, 0, 5) }).flatMap((): Due[] => {
    const on = dayBetween(random, daysAfter(established, 10), '2026-10-20');
    const handled = { type: 'case-handled', on, rest: { summary: '指导企业应对海外纠纷（样本）' } };
    const year = Number(on.slice(0, 4));
    return [
      handled,
      {
        type: 'reported',
        on: daysAfter(on, between(random, 2, 12)),
        rest: { kind: 'case', period: `${year}年案件`, year },
        of: handled,
        name: 'case',
      },
    ];
  });
}

/** A sheet near the best marks, its sums right. */
function score(random: Random, table: ScoreTable): object {
  const marks = (part: ScoreTable['sections'][number]): Array<[string, number]> =>
    part.items.map(({ provision, max }) => [provision, max - between(random, 0, Math.min(2, max))]);
  const none = (part: ScoreTable['bonus']): Array<[string, number]> =>
    (part?.items ?? []).map(({ provision }) => [provision, 0]);
  const sections = table.sections.map((part) => [part.provision, marks(part)] as const);
  const sums = sections.map(([provision, items]): [string, number] => [
    provision,
    items.reduce((sum, [, mark]) => sum + mark, 0),
  ]);
  const items = sections.flatMap(([, each]) => each);
  return {
    items: Object.fromEntries([...items, ...none(table.bonus), ...none(table.deduction)]),
    sections: Object.fromEntries(sums),
    bonus: 0,
    deduction: 0,
    total: sums.reduce((sum, [, mark]) => sum + mark, 0),
  };
}

/** The last day of each two-yearly assessment that a sample workstation is put through. */
const ASSESSED: ReadonlyArray<readonly [year: number, opens: string, on: string]> = [
  [2024, '2024-10-14', '2024-11-18'],
  [2026, '2026-09-14', '2026-10-26'],
];

interface Story {
  random: Random;
  district: string;
  number: string;
  year: number;
  table: ScoreTable | undefined;
  history: History;
}

function apply({ random, district, year, history }: Story, round: Round): void {
  const rest = { call: `call-${year}`, district, conditions: CONDITIONS };
  history.add('applied', dayBetween(random, ...round.window), rest);
}

function found(story: Story, round: Round): void {
  const { district, year, history } = story;
  apply(story, round);
  history.add('recommended', round.recommended, { district, outcome: 'recommended' });
  history.add('reviewed', round.reviewed, { panel: `panel-${year}`, outcome: 'passed' });
  history.add('proposed', round.proposed);
  history.add('decided', round.decided, { meeting: `meeting-${year}`, outcome: 'approved' });
  history.add('noticed', round.noticed, { notice: `notice-${year}` });
}

/** From the plaque on: reports, cases, acceptance, assessments, until the day it ends. */
function run(story: Story, round: Round, until: string): void {
  const { random, year, number, table, history } = story;
  const { established } = round;
  history.add('established', established, { plaque: `样牌〔${year}〕${number}号` });
  const accepted = daysAfter(established, 366 + between(random, 1, 14));
  const findings = '各项职责均已开展（样本）';
  const assessed = ASSESSED.filter(([, opens]) => table && accepted <= opens).map(
    ([about, , on]): Due => ({
      type: 'assessed',
      on,
      rest: { year: about, sheet: table && score(random, table), grade: 'qualified' },
    }),
  );
  const due: Due[] = [
    ...reportsFrom(established),
    ...casesFrom(random, established),
    { type: 'inspected', on: accepted, rest: { outcome: 'passed', findings } },
    {
      type: 'funded',
      on: daysAfter(accepted, 20),
      rest: { amount: between(random, 5, 30) * 10000 },
    },
    ...assessed,
  ];
  write(history, due, until);
}

function tell(story: Story): void {
  const { random, year, history } = story;
  const round = ROUNDS[year];
  if (!round) return;
  const fate = random();
  if (fate < 0.06) {
    apply(story, round);
    const { district } = story;
    const reason = '条件尚不具备（样本）';
    history.add('recommended', round.recommended, { district, outcome: 'not-recommended', reason });
    return;
  }
  found(story, round);
  if (year === 2026) return;
  if (fate > 0.95) {
    const on = '2026-10-30';
    run(story, round, '2026-10-29');
    history.add('closed', on, { reason: '承担单位主动申请终止（样本）' });
  } else run(story, round, LAST);
}

export interface SampleStation {
  record: Record<string, unknown>;
  priv: Record<string, unknown>;
  /** The notice of the scheme that names the workstation, if one does. */
  notice: string | null;
}

function inventProfile(
  random: Random,
  { id, name }: District,
  number: string,
): Record<string, unknown> {
  const [hostKind, host, hostEn] = pick(random, HOSTS);
  const zh = name.zh.replace(/[区县]$/, '');
  const en = name.en.replace(/ (District|County)$/, '');
  return {
    name: { zh: `${zh}样例第${number}工作站`, en: `${en} Sample Workstation No. ${number}` },
    host: { zh: `${zh}示例${host}`, en: `${en} Example ${hostEn}` },
    hostKind,
    district: id,
    districtName: name,
    address: { zh: `${name.zh}样本路0号`, en: `0 Sample Road, ${name.en}` },
    counter: { zh: '一楼知识产权窗口（样本）', en: 'Intellectual property counter (sample)' },
    telephone: `023-0000-${number.padStart(4, '0').slice(-4)}`,
    fullTimeStaff: between(random, 1, 4),
    budget: between(random, 5, 30) * 10000,
    industries: [pick(random, INDUSTRIES)],
  };
}

/** One invented workstation of the network and its private part. */
export function inventStation(
  random: Random,
  index: number,
  id: string,
  scheme: Scheme,
): SampleStation {
  const number = String(index + 1).padStart(3, '0');
  const district = pick(random, scheme.districts ?? []);
  const profile = inventProfile(random, district, number);
  const year = pick(random, [2022, 2022, 2023, 2023, 2024, 2025, 2026]);
  const table = scheme.rulebooks[0]?.scoreTable;
  const history = new History();
  tell({ random, district: district.id, number, year, table, history });
  const notice = history.events.find(({ type }) => type === 'noticed')?.['notice'];
  return {
    record: {
      ...{ schemaVersion: 1, id, scheme: scheme.id, sample: true },
      ...{ profile, history: history.events },
    },
    priv: {
      schemaVersion: 1,
      id,
      contact: { name: '样本经办人', telephone: '023-0000-9000', email: `${id}@example.org` },
    },
    notice: typeof notice === 'string' ? notice : null,
  };
}
