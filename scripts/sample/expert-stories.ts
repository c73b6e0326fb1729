import { between, pick } from '../seeded.ts';
import { dayBetween, daysAfter, History } from './history.ts';
import { FIELDS, PLACES, type Category, type Random } from './profiles.ts';

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

/** A person while the story is written: what each event may draw on. */
export interface Story {
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
      const judgement = { justified: false, by: '专家库工作组（样本）', on: daysAfter(day, 3) };
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

/** What becomes of a person; only the first of a sample may have been in the trial. */
export function chooseStory(random: Random, index: number): (story: Story) => void {
  const known = index < TRIAL_SIZE ? STORIES : STORIES.slice(0, -2);
  let at = random() * known.reduce((sum, [share]) => sum + share, 0);
  for (const [share, tell] of known) if ((at -= share) < 0) return tell;
  return known[0]![1];
}
