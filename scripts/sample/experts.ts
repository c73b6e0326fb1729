import { createHash } from 'node:crypto';
import { between, pick } from '../seeded.ts';
import { dayBetween, daysAfter, History } from './history.ts';
import { inventName } from './names.ts';

type Random = () => number;
type Category = 'ip' | 'technology' | 'law-trade';

/** One step of a scheme's own: the ids of its call, panel, notice and list, and what they allow. */
interface Round {
  call: string;
  window: readonly [from: string, to: string];
  panel: string;
  selected: readonly [from: string, to: string];
  notice: string;
  noticed: string;
  list: string;
  announced: string;
  from: string;
}

/** The rounds as the pool's scheme has them. */
const FIRST: Round = {
  call: 'call-2026-1',
  window: ['2026-03-16', '2026-04-10'],
  panel: 'panel-2026-1',
  selected: ['2026-04-14', '2026-04-17'],
  notice: 'notice-2026-1',
  noticed: '2026-04-20',
  list: 'list-2026-1',
  announced: '2026-04-29',
  from: '2026-05-01',
};
const ADDITION: Round = {
  call: 'call-2026-2',
  window: ['2026-08-03', '2026-09-11'],
  panel: 'panel-2026-2',
  selected: ['2026-09-22', '2026-09-28'],
  notice: 'notice-2026-2',
  noticed: '2026-10-12',
  list: 'list-2026-2',
  announced: '2026-10-22',
  from: '2026-11-01',
};
const COHORT_END = '2029-04-30';
/** The last day before the pinned day on which sample events happen. */
const LAST = '2026-11-15';
/** The trial before the measures: its events came before the first rulebook and are not judged. */
export const TRIAL = { id: '2023', from: '2023-05-01', to: '2026-04-30' };
/** The trial was small, however large the sample. */
const TRIAL_SIZE = 4000;

const CITY = { zh: '北京', en: 'Beijing' };

const FIELDS: Record<Category, ReadonlyArray<readonly [zh: string, en: string]>> = {
  ip: [
    ['专利诉讼', 'Patent litigation'],
    ['商标国际注册', 'International trademark registration'],
    ['美国337调查', 'US Section 337 investigations'],
    ['标准必要专利许可', 'Licensing of standard-essential patents'],
    ['展会纠纷', 'Trade-fair disputes'],
    ['商业秘密保护', 'Protection of trade secrets'],
    ['跨境电商平台投诉', 'Complaints on cross-border e-commerce platforms'],
  ],
  technology: [
    ['集成电路', 'Integrated circuits'],
    ['生物医药', 'Biomedicine'],
    ['新能源电池', 'New-energy batteries'],
    ['人工智能', 'Artificial intelligence'],
    ['通信设备', 'Telecommunication equipment'],
    ['智能网联汽车', 'Connected vehicles'],
  ],
  'law-trade': [
    ['国际贸易法', 'International trade law'],
    ['出口管制合规', 'Export-control compliance'],
    ['国际投资仲裁', 'Investment arbitration'],
    ['世界贸易组织规则', 'Rules of the World Trade Organization'],
    ['海关知识产权保护', 'Customs protection of intellectual property'],
  ],
};

const EMPLOYERS = [
  ['law-firm', '示例', '律师事务所', 'Example', 'Law Firm', '合伙人', 'Partner'],
  [
    'ip-agency',
    '样例',
    '知识产权代理有限公司',
    'Sample',
    'IP Agency',
    '高级代理师',
    'Senior Attorney',
  ],
  ['university', '示例', '大学', 'Example', 'University', '教授', 'Professor'],
  [
    'research-institute',
    '样例',
    '研究院',
    'Sample',
    'Research Institute',
    '研究员',
    'Research Fellow',
  ],
  [
    'enterprise',
    '示例',
    '科技股份有限公司',
    'Example',
    'Technology Co., Ltd.',
    '法务总监',
    'General Counsel',
  ],
  [
    'public-institution',
    '样例',
    '检测中心',
    'Sample',
    'Testing Centre',
    '正高级工程师',
    'Chief Engineer',
  ],
  [
    'association',
    '示例',
    '行业协会',
    'Example',
    'Industry Association',
    '副秘书长',
    'Deputy Secretary-General',
  ],
] as const;

const PLACES = [
  ['京华', 'Jinghua'],
  ['燕山', 'Yanshan'],
  ['永定', 'Yongding'],
  ['通惠', 'Tonghui'],
  ['西山', 'Xishan'],
  ['潮白', 'Chaobai'],
  ['玉渊', 'Yuyuan'],
  ['昆明湖', 'Kunminghu'],
] as const;

const RIGHTS = ['patent', 'trademark', 'copyright', 'trade-secret', 'design', 'unfair-competition'];
const MATTERS = [
  'trade-investigation',
  'litigation',
  'compliance',
  'licensing',
  'trade-fair',
  'e-commerce',
  'injunction',
  'customs',
];
const INDUSTRIES = [
  'electronics',
  'telecom',
  'software',
  'biomedicine',
  'new-energy',
  'vehicles',
  'equipment',
  'materials',
  'consumer-goods',
  'culture',
  'retail',
  'agriculture',
];
const LANGUAGES = ['en', 'ja', 'de', 'fr', 'ko', 'ru', 'es', 'ar', 'pt', 'vi', 'id', 'th'];
const REGIONS = [
  'US',
  'EU',
  'DE',
  'JP',
  'KR',
  'GB',
  'FR',
  'IN',
  'BR',
  'RU',
  'VN',
  'ID',
  'AE',
  'MX',
];
const TRADES = [
  '芯片设计',
  '机器人',
  '医疗器械',
  '家电',
  '服装',
  '玩具',
  '通信设备',
  '锂电池',
  '汽车零部件',
  '光伏组件',
];
const TROUBLES = [
  '在美专利侵权诉讼应对',
  '商标在境外被抢注',
  '收到律师函的风险研判',
  '展会被投诉的应对',
  '平台下架申诉',
  '许可费率评估',
  '海关扣货的应对',
];

/** A few of a list, none twice, in the list's own order. */
function some<T>(random: Random, values: readonly T[], least: number, most: number): T[] {
  const wanted = between(random, least, most);
  const chosen = new Set<T>();
  while (chosen.size < wanted) chosen.add(pick(random, values));
  return values.filter((value) => chosen.has(value));
}

function inventProfile(random: Random, category: Category): Record<string, unknown> {
  const [kind, mark, ending, markEn, endingEn, title, titleEn] = pick(random, EMPLOYERS);
  const [place, placeEn] = pick(random, PLACES);
  const fields = some(random, FIELDS[category], 1, 3).map(([zh, en]) => ({ zh, en }));
  const years = between(random, 12, 30);
  return {
    ...inventName(random),
    title: { zh: title, en: titleEn },
    employer: { zh: `${mark}${place}${ending}`, en: `${markEn} ${placeEn} ${endingEn}` },
    employerKind: kind,
    category,
    fields,
    rights: some(random, RIGHTS, 1, 3),
    matters: some(random, MATTERS, 1, 3),
    industries: some(random, INDUSTRIES, 1, 2),
    languages: ['zh', ...some(random, LANGUAGES, 1, 2)],
    regions: some(random, REGIONS, 1, 4),
    city: CITY,
    biography: {
      zh: `从事${fields[0]?.zh ?? ''}及相关涉外工作约${years}年（样本）。`,
      en: `About ${years} years of work in ${fields[0]?.en ?? ''} and related foreign matters (sample).`,
    },
  };
}

/** A person while the story is written: what each event may draw on. */
interface Story {
  random: Random;
  index: number;
  category: Category;
  began: number;
  history: History;
}

function apply(story: Story, on: string, rest: object): void {
  const { random, category, began, history } = story;
  const [field] = pick(random, FIELDS[category]);
  const turn = between(random, began + 4, began + 9);
  history.add('applied', on, {
    ...rest,
    experience: [
      { from: `${began}-07`, to: `${turn}-06`, work: `${field}实务（样本）` },
      { from: `${turn}-03`, work: `涉外${field}（样本）` },
    ],
    evidence: {
      [category]: [`办理涉外${field}事项十余件（样本）`, `主持${field}课题两项（样本）`],
    },
    qualifications: ['专业资格证书（样本）'],
    proofs: ['办理事项清单（样本）', '单位证明（样本）'],
    employerSupport: '单位同意并支持其参加（样本）',
  });
}

/** From the application to the announced list; an objection on the way, sometimes, and dismissed. */
function passRound(story: Story, round: Round): void {
  const { random, history } = story;
  apply(story, dayBetween(random, ...round.window), { call: round.call, route: 'selection' });
  history.add('selected', dayBetween(random, ...round.selected), { panel: round.panel });
  history.add('noticed', round.noticed, { notice: round.notice });
  if (random() < 0.02) {
    const objection = history.add('objected', daysAfter(round.noticed, between(random, 1, 5)), {
      inWriting: true,
      grounds: '书面反映其工作年限，请求核查（样本）',
    });
    history.add('objection-resolved', daysAfter(round.noticed, 8), {
      objection,
      outcome: 'dismissed',
      findings: '经核查，年限属实（样本）',
    });
  }
  history.add('announced', round.announced, { list: round.list });
}

function letter(story: Story, year: number, on: string): object {
  const number = String(story.index + 1).padStart(3, '0');
  return { letter: { number: `样聘〔${year}〕${number}号`, issuedOn: on } };
}

function appoint(story: Story, from: string, rest: object): void {
  story.history.add('appointed', from, {
    cohort: '2026',
    term: { from, to: COHORT_END },
    ...letter(story, 2026, from),
    ...rest,
  });
}

function admit(story: Story): void {
  passRound(story, FIRST);
  appoint(story, FIRST.from, { route: 'selection' });
}

function matterOf(random: Random): { matter: string; parties: string[] } {
  const trade = pick(random, TRADES);
  const name = pick(random, PLACES)[0];
  return {
    matter: `某${trade}企业${pick(random, TROUBLES)}（样本）`,
    parties: [`样本${name}${trade}有限公司`],
  };
}

/** One thing that happens while somebody serves. */
function serveOnce({ random, history }: Story, on: string): void {
  const kind = random();
  if (kind < 0.25) {
    const summary = `企业海外知识产权公益培训，听众约${between(random, 3, 20) * 10}人（样本）`;
    history.add('served', on, { kind: pick(random, ['training', 'seminar']), summary });
    return;
  }
  if (kind < 0.31) {
    const { matter } = matterOf(random);
    // a name of its own: a matter of somebody else’s must not come to be of a declared party
    const parties = [`样本关联${pick(random, PLACES)[0]}有限公司`];
    history.add('interest-declared', on, { parties });
    const assignment = history.add('assigned', on, { matter, parties });
    history.add('recused', on, { assignment, reason: '曾为当事人提供服务，已告知并回避（样本）' });
    return;
  }
  const assignment = history.add('assigned', on, matterOf(random));
  const later = daysAfter(on, between(random, 1, 6));
  if (kind < 0.36)
    history.add('refused', later, {
      assignment,
      reason: '与开庭时间冲突，事先说明（样本）',
      judgement: { justified: true, by: '专家库工作组（样本）', on: later },
    });
  else
    history.add('served', later, {
      kind: 'guidance',
      assignment,
      summary: '出具风险研判和应对建议（样本）',
    });
}

/** A number of things, in the order of their days; between them, now and then, news and a mistake put right. */
function serve(story: Story, from: string, to: string, most: number): void {
  const { random, history } = story;
  const count = between(random, 0, most);
  const days = Array.from({ length: count }, () => dayBetween(random, from, daysAfter(to, -8)));
  let last = from;
  for (const day of days.sort()) {
    const on = day > last ? day : daysAfter(last, 1);
    if (on > daysAfter(to, -8)) break;
    serveOnce(story, on);
    last = history.events.at(-1)?.on ?? on;
  }
  const on = daysAfter(last, 1);
  if (random() < 0.06)
    history.add('changed', on, {
      facts: [pick(random, ['employer', 'title'])],
      proof: '单位证明（样本）',
    });
  else if (random() < 0.04) {
    const corrects = history.add('evaluated', on, { result: '年度服务评价：良好（样本）' });
    const right = daysAfter(on, 1);
    history.add('corrected', right, {
      corrects,
      reason: '评价等次录入有误（样本）',
      by: '样本录入员',
    });
    history.add('evaluated', right, { result: '年度服务评价：优秀（样本）' });
  }
}

function exit(story: Story, isForLife: boolean): void {
  const { random, history } = story;
  admit(story);
  serve(story, '2026-05-08', '2026-07-20', 3);
  const ground = pick(random, [
    'refusals',
    'asked-to-leave',
    'penalty',
    'unfit',
    'breach',
  ] as const);
  const on = dayBetween(random, '2026-09-01', '2026-11-01');
  const confirmed = { confirmedOn: on };
  if (ground === 'refusals') {
    const refusals = ['2026-07-25', '2026-08-05', '2026-08-16'].map((day) => {
      const assignment = history.add('assigned', day, matterOf(random));
      const judgement = { justified: false, by: '专家库工作组（样本）', on: daysAfter(day, 5) };
      return history.add('refused', daysAfter(day, 3), {
        assignment,
        reason: '未说明理由（样本）',
        judgement,
      });
    });
    history.add('exited', on, {
      ground,
      refusals,
      decision: '三次无正当理由拒绝履职，予以出库（样本）',
      ...confirmed,
    });
  } else if (ground === 'asked-to-leave') {
    const of = history.add('exit-requested', daysAfter(on, -6), { reason: '工作调动（样本）' });
    history.add('exited', on, { ground, of, ...confirmed });
  } else if (ground === 'penalty') {
    const of = history.add('penalised', daysAfter(on, -6), { decision: '行业处分决定（样本）' });
    history.add('exited', on, { ground, of, ...confirmed });
  } else if (ground === 'breach') {
    const of = history.add('breached', daysAfter(on, -6), {
      provision: 'art_11__para_1__point_3',
      verified: true,
      findings: '未经同意披露事项情况（样本）',
    });
    history.add('exited', on, { ground, of, ...confirmed });
  } else
    history.add('exited', on, { ground, decision: '因个人原因无法继续（样本）', ...confirmed });
  if (isForLife)
    history.add('barred', on, { lifetime: true, adverseEffect: '造成较大负面影响（样本）' });
}

function tryOut(story: Story, isRenewed: boolean): void {
  const { history } = story;
  apply(story, '2023-03-20', { route: 'selection' });
  const { from, to, id } = TRIAL;
  history.add('appointed', from, {
    cohort: id,
    term: { from, to },
    ...letter(story, 2023, from),
    route: 'selection',
  });
  if (!isRenewed) {
    history.add('lapsed', FIRST.from);
    return;
  }
  const term = { from: FIRST.from, to: COHORT_END };
  history.add('renewed', FIRST.from, { cohort: '2026', term, ...letter(story, 2026, FIRST.from) });
  serve(story, '2026-05-08', LAST, 5);
}

/** What becomes of people, by its share in a thousand. */
const STORIES: ReadonlyArray<readonly [share: number, tell: (story: Story) => void]> = [
  [
    560,
    (story) => {
      admit(story);
      serve(story, '2026-05-08', LAST, 6);
    },
  ],
  [
    120,
    (story) => {
      passRound(story, ADDITION);
      appoint(story, ADDITION.from, {
        route: 'selection',
        addition: true,
        need: '在库专家语种不足（样本）',
      });
      serve(story, '2026-11-02', LAST, 1);
    },
  ],
  [
    50,
    (story) => {
      const { random, history } = story;
      const direct = {
        nationalPool: '国家专家库名单（样本）',
        worksInCity: true,
        chineseNational: true,
      };
      apply(story, dayBetween(random, ...FIRST.window), { route: 'direct', direct });
      history.add('noticed', FIRST.noticed, { notice: FIRST.notice });
      history.add('announced', FIRST.announced, { list: FIRST.list });
      appoint(story, FIRST.from, { route: 'direct' });
      serve(story, '2026-05-08', LAST, 4);
    },
  ],
  [
    50,
    (story) => {
      const { random, history } = story;
      const on = dayBetween(random, '2026-10-19', '2026-11-06');
      apply(story, on, { call: 'call-2026-3', route: 'selection' });
      history.add('selected', '2026-11-10', { panel: 'panel-2026-3' });
      history.add('noticed', '2026-11-12', { notice: 'notice-2026-3' });
    },
  ],
  [
    60,
    (story) =>
      apply(story, dayBetween(story.random, '2026-11-10', LAST), {
        call: 'call-2026-4',
        route: 'selection',
      }),
  ],
  [
    50,
    (story) => {
      const { random, history } = story;
      apply(story, dayBetween(random, ...FIRST.window), { call: FIRST.call, route: 'selection' });
      if (random() < 0.3) history.add('withdrawn', '2026-04-13', { reason: '另有安排（样本）' });
      else history.add('rejected', '2026-04-18', { reason: '涉外经验不足（样本）' });
    },
  ],
  [60, (story) => exit(story, false)],
  [10, (story) => exit(story, true)],
  [20, (story) => tryOut(story, false)],
  [20, (story) => tryOut(story, true)],
];

function chooseStory(random: Random, index: number): (story: Story) => void {
  const known = index < TRIAL_SIZE ? STORIES : STORIES.slice(0, -2);
  let at = random() * known.reduce((sum, [share]) => sum + share, 0);
  for (const [share, tell] of known) if ((at -= share) < 0) return tell;
  return known[0]![1];
}

export interface SampleExpert {
  record: Record<string, unknown>;
  priv: Record<string, unknown>;
  /** The notice of the scheme that names the person, if one does. */
  notice: string | null;
}

/** One invented expert of the pool and the private part; the same number and generator give the same. */
export function inventExpert(random: Random, index: number, id: string): SampleExpert {
  const category = pick(random, ['ip', 'ip', 'technology', 'law-trade'] as const);
  const profile = inventProfile(random, category);
  const born = between(random, 1964, 1987);
  const birthDate = dayBetween(random, `${born}-06-01`, `${born}-12-31`);
  const began = born + between(random, 23, 26);
  const story: Story = { random, index, category, began, history: new History() };
  chooseStory(random, index)(story);
  const { events } = story.history;
  const notice = events.find(({ type }) => type === 'noticed')?.['notice'];
  const number = String(index + 1).padStart(8, '0');
  return {
    record: { schemaVersion: 1, id, scheme: 'bj-experts', sample: true, profile, history: events },
    priv: {
      schemaVersion: 1,
      id,
      birthDate,
      telephone: `010-${number.slice(0, 4)}-${number.slice(4)}`,
      email: `${id}@example.org`,
      identity: createHash('sha256').update(`${id} ${random()}`).digest('hex'),
    },
    notice: typeof notice === 'string' ? notice : null,
  };
}
