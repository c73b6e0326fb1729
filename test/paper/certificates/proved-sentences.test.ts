import { describe, expect, test } from 'vitest';
import type { Event, Expert } from '../../../src/generated/expert.ts';
import type { Scheme } from '../../../src/generated/scheme.ts';
import type { Event as StationEvent, Workstation } from '../../../src/generated/workstation.ts';
import {
  chooseTemplate,
  type PaperSource,
} from '../../../src/paper/certificates/certificate-record.ts';
import { ChangedFactError } from '../../../src/paper/certificates/changed-facts.ts';
import { exitSource, reentrySource } from '../../../src/paper/certificates/decision-papers.ts';
import { fillWords, MissingFactError } from '../../../src/paper/certificates/filled-words.ts';
import { hasLeft, letterSource } from '../../../src/paper/certificates/letter-papers.ts';
import { makePaper } from '../../../src/paper/certificates/make-certificate.ts';
import { stationSource } from '../../../src/paper/certificates/station-papers.ts';
import { basisFacts } from '../../../src/paper/certificates/certificate-record.ts';
import { listSource, noticeSource } from '../../../src/paper/lists/listed-papers.ts';
import type { CertificateKind } from '../../../src/rules/certificate-facts.ts';
import { expertOf, network, pool, pressOf, records, stationOf } from '../papers.ts';

const BLANK = '〔发文字号：记录未载，待编号〕';

/** The Chinese words of a paper, by the template that its record asks for. */
function wordsOf(kind: CertificateKind, scheme: Scheme, source: PaperSource): string {
  const { issuedOn, standings, facts } = source;
  const template = chooseTemplate(records.certificates, kind, scheme.id, issuedOn, standings)!;
  const basis = basisFacts(template, scheme, records.works)!;
  const { number, body, after, closing } = fillWords(template, { ...facts, ...basis }, standings);
  return [number, ...body, ...after, closing].map((each) => each?.zh ?? '').join('\n');
}

/** The facts that a paper was refused for. */
function missingOf(make: () => string): readonly string[] {
  try {
    throw new Error(`it was made: ${make()}`);
  } catch (error) {
    if (!(error instanceof MissingFactError)) throw error;
    return error.facts;
  }
}

const day = (on: string) => ({ on, recordedOn: on });

function altered<R extends Expert | Workstation>(
  record: R,
  change: (history: R['history'], record: R) => void,
): R {
  const copy = structuredClone(record);
  change(copy.history, copy);
  return copy;
}

const put = (expert: Expert, ...events: Event[]): Expert =>
  altered(expert, (history) => history.push(...events));

function without(expert: Expert, id: string): Expert {
  const corrected = { id: `c-${id}`, type: 'corrected', corrects: id, reason: '误录', by: '样' };
  return put(expert, { ...corrected, ...day('2026-12-01') } as Event);
}

describe('an approval', () => {
  const of = (station: Workstation) =>
    wordsOf('approval', network, stationSource(station, network)!);
  const plain = stationOf('cq-0001');
  const dismissed = stationOf('cq-0008');
  const drop = (type: StationEvent['type']) =>
    altered(plain, (history) => {
      history.splice(0, history.length, ...history.filter((event) => event.type !== type));
    });

  test('says that nobody objected only where nobody did', () => {
    expect(of(plain)).toContain('公示无异议');
    expect(of(dismissed)).toContain('收到异议1件，经处理均不成立');
    expect(of(dismissed)).not.toContain('无异议');
  });

  test('says neither of an objection that is open, upheld, or was settled after it', () => {
    for (const outcome of [undefined, 'upheld'] as const) {
      const other = altered(dismissed, (history) => {
        const place = history.findIndex(({ type }) => type === 'objection-resolved');
        if (outcome === undefined) history.splice(place, 1);
        else Object.assign(history[place]!, { outcome });
      });
      expect(missingOf(() => of(other))).toContain('objection');
    }
    const late = altered(dismissed, (history) => {
      const settled = history.find(({ type }) => type === 'objection-resolved')!;
      settled.on = '2026-11-01';
    });
    expect(missingOf(() => of(late))).toContain('objection');
  });

  test('tells no step that the record does not hold', () => {
    expect(missingOf(() => of(drop('recommended')))).toEqual(['recommendedOn']);
    expect(missingOf(() => of(drop('reviewed')))).toEqual(['reviewedOn']);
    expect(missingOf(() => of(drop('decided')))).toEqual(['meeting']);
    expect(missingOf(() => of(drop('noticed')))).toContain('objection');
    const elsewhere = altered(plain, (history) => {
      const step = history.find((event) => event.type === 'recommended')!;
      Object.assign(step, { district: '500101' });
    });
    expect(missingOf(() => of(elsewhere))).toEqual(['recommendedOn']);
  });

  test('has a number of its own, or a marked blank, and the plaque’s within the sentence', () => {
    expect(of(plain)).toMatch(new RegExp(`^${BLANK}\n`));
    expect(of(plain)).toContain('牌匾编号样牌〔2022〕001号');
    const numbered = altered(plain, (history) => {
      const event = history.find(({ type }) => type === 'established')!;
      Object.assign(event, { documentNumber: '样发〔2022〕9号' });
    });
    expect(of(numbered)).toMatch(/^样发〔2022〕9号\n/);
  });
});

describe('a notice and a list', () => {
  const noticed = (scheme: Scheme, id: string, experts = records.experts) =>
    wordsOf('notice', scheme, noticeSource({ ...records, experts }, scheme, id)!);
  const listed = (experts = records.experts) =>
    wordsOf('list', pool, listSource({ ...records, experts }, pool, 'list-2026-2')!);
  const changed = (id: string, change: (events: Event[]) => void): Expert[] =>
    records.experts.map((each) => (each.id === id ? altered(each, change) : each));

  test('tell those selected from those admitted directly', () => {
    const { name } = expertOf('bj-0026').profile;
    expect(noticed(pool, 'notice-2026-2')).toContain(
      `3人经遴选小组评审；1人（${name}）经本人申请直接纳入`,
    );
    expect(listed()).toContain(`1人（${name}）经本人申请直接纳入`);
    expect(listed()).toContain('第八条第二款');
    const all = noticed(pool, 'notice-2026-3');
    expect(all).toContain('经遴选小组评审');
    expect(all).not.toContain('直接纳入');
  });

  test('say nothing of a selection that the record does not hold', () => {
    const drop = (type: Event['type']) =>
      changed('bj-0025', (history) => {
        history.splice(0, history.length, ...history.filter((event) => event.type !== type));
      });
    expect(missingOf(() => noticed(pool, 'notice-2026-2', drop('selected')))).toContain('route');
    expect(missingOf(() => listed(drop('selected')))).toContain('route');
  });

  test('the days are those of the notice where it names its last, and agree with each other', () => {
    expect(noticed(pool, 'notice-2026-3')).toContain(
      '公示期7个自然日，自2026年11月13日至2026年11月19日',
    );
    const longer = structuredClone(pool);
    Object.assign(
      longer.history.find(({ id }) => id === 'notice-2026-3')!,
      { until: '2026-11-22' },
    );
    expect(noticed(longer, 'notice-2026-3')).toContain(
      '公示期10个自然日，自2026年11月13日至2026年11月22日',
    );
  });

  test('ask for no reasons, which the article does not', () => {
    for (const [scheme, id] of [
      [pool, 'notice-2026-3'],
      [network, 'notice-2026'],
    ] as const)
      expect(noticed(scheme, id)).not.toContain('理由');
  });

  test('of stations names its last day where the record does, and the meeting that decided', () => {
    const silent = structuredClone(network);
    for (const event of silent.history) if (event.type === 'noticed') delete event.until;
    const words = noticed(silent, 'notice-2026');
    expect(words).toContain('经2026年第16次局长办公会（样本）审议确定');
    expect(words).not.toMatch(/至.{4,12}止/);
    const until = structuredClone(network);
    Object.assign(
      until.history.find(({ id }) => id === 'notice-2026')!,
      { until: '2026-11-16' },
    );
    expect(noticed(until, 'notice-2026')).toContain('至2026年11月16日止');
    const workstations = records.workstations.map((each) =>
      altered(each, (history) => {
        const decided = history.findLast(({ type }) => type === 'decided');
        if (each.id === 'cq-0010') Object.assign(decided!, { outcome: 'rejected' });
      }),
    );
    const source = noticeSource({ ...records, workstations }, network, 'notice-2026')!;
    expect(missingOf(() => wordsOf('notice', network, source))).toEqual(['meeting']);
  });

  test('print no employer of a later day', () => {
    const { rows } = noticeSource(records, pool, 'notice-2026-1')!;
    const row = rows.find(({ facts }) => facts['id']!.zh === 'bj-0019')!;
    expect(row.facts).toMatchObject({
      name: { zh: expertOf('bj-0019').profile.name },
      employer: { zh: '〔其后变更，见存档〕' },
      post: { zh: '〔其后变更，见存档〕' },
    });
    expect(rows[0]!.facts['employer']!.zh).not.toContain('变更');
  });
});

describe('a letter', () => {
  const of = (expert: Expert) => {
    const source = letterSource(expert, pool)!;
    return { source, words: wordsOf('letter', pool, source) };
  };

  test('of a renewal rests on the article of renewals, and of a direct admission on its own', () => {
    const renewal = { id: 'e-80', type: 'renewed', cohort: '2029', ...day('2029-04-20') } as const;
    const letter = { number: '样聘〔2029〕001号', issuedOn: '2029-04-20' };
    const term = { from: '2029-05-01', to: '2032-04-30' };
    expect(of(expertOf('bj-0001')).words).toContain('第九条第（五）项，兹聘请您');
    const renewed = of(put(expertOf('bj-0001'), { ...renewal, term, letter })).words;
    expect(renewed).toContain('第十三条，兹续聘您');
    expect(renewed).toContain('自2029年5月1日至2032年4月30日');
    expect(of(expertOf('bj-0026')).words).toMatch(/第八条第二款，经您于.{8,12}申请，兹聘请您/);
  });

  test('of a direct admission says that it was applied for only where it was', () => {
    const expert = altered(expertOf('bj-0026'), (history) => {
      history.splice(0, history.length, ...history.filter(({ type }) => type !== 'applied'));
    });
    expect(missingOf(() => of(expert).words)).toEqual(['appliedOn']);
  });

  test('is not made again where what it names has changed since', () => {
    const changed = (...facts: Array<'name' | 'employer' | 'category'>) =>
      put(expertOf('bj-0001'), {
        id: 'e-81',
        type: 'changed',
        facts,
        proof: '样',
        ...day('2026-09-01'),
      });
    const make = (expert: Expert) => {
      const source = letterSource(expert, pool)!;
      return makePaper(
        pressOf('letter', pool, source),
        source,
        'https://dianzhang.example/verify/#e',
      );
    };
    expect(() => make(changed('category'))).toThrow(ChangedFactError);
    expect(() => make(changed('name'))).toThrow(ChangedFactError);
    expect(make(changed('employer')).sheet.pages).toHaveLength(1); // it names no employer
    expect(make(without(changed('name'), 'e-81')).sheet.pages).toHaveLength(1);
  });

  test('whose term has ended, by an exit or by its days, has left', () => {
    expect(hasLeft(expertOf('bj-0001'), '2029-04-30')).toBe(false);
    expect(hasLeft(expertOf('bj-0001'), '2029-05-01')).toBe(true);
    expect(hasLeft(expertOf('bj-0012'), '2026-09-14')).toBe(false);
    expect(hasLeft(expertOf('bj-0012'), '2026-09-15')).toBe(true);
    expect(hasLeft(without(expertOf('bj-0012'), 'e-8'), '2026-12-02')).toBe(false);
  });
});

describe('a decision on an exit', () => {
  const of = (expert: Expert) => wordsOf('exit', pool, exitSource(expert, pool, records.works)!);

  test('states the facts of its ground, and no second decision', () => {
    const refusals = of(expertOf('bj-0011'));
    expect(refusals).toContain('2026年5月18日、2026年6月3日、2026年6月16日拒绝履行专家职责，共3次');
    expect(refusals).toContain('2026年5月22日、2026年6月9日、2026年6月24日认定为无正当理由');
    expect(refusals).not.toContain('工作组');
    expect(of(expertOf('bj-0012'))).toContain('您于2026年9月10日提出退出申请');
    const breach = of(expertOf('bj-0013'));
    expect(breach).toContain('违反第十一条第（五）项规定的专家工作准则：在中心安排的工作中');
    expect(of(expertOf('bj-0022'))).toContain('理由：中心2026年10月16日决定');
  });

  test('is not made without them: corrected, justified, or judged after it', () => {
    const bare = (expert: Expert) =>
      altered(expert, (history) => {
        for (const event of history) if (event.type === 'exited') delete event.decision;
      });
    expect(missingOf(() => of(bare(without(expertOf('bj-0011'), 'e-9'))))).toEqual(['grounds']);
    for (const judgement of [{ justified: true }, { on: '2026-07-02' }]) {
      const other = altered(expertOf('bj-0011'), (history) => {
        const refused = history.find((event) => event.type === 'refused')!;
        Object.assign(refused.judgement!, judgement);
      });
      expect(missingOf(() => of(bare(other)))).toEqual(['grounds']);
    }
  });

  test('tells a penalty that its exit rests on', () => {
    const penalised = altered(expertOf('bj-0012'), (history) => {
      const penalty = {
        id: 'e-70',
        type: 'penalised',
        decision: '某罚〔2026〕1号',
        ...day('2026-09-12'),
      };
      history.splice(-1, 0, penalty as Event);
      Object.assign(history.at(-1)!, { ground: 'penalty', of: 'e-70' });
    });
    expect(of(penalised)).toContain('2026年9月12日查明，您受到处罚：某罚〔2026〕1号');
  });

  const LIFE = { type: 'barred', lifetime: true, adverseEffect: '媒体报道' } as const;

  test('bears the bar of its own day alone', () => {
    const later = of(put(expertOf('bj-0011'), { id: 'e-13', ...LIFE, ...day('2026-11-02') }));
    expect(later).toContain('原则上至2029年6月30日（含当日）不得重新申请');
    expect(later).not.toMatch(/终身|媒体报道/);
    const life = of(expertOf('bj-0013'));
    expect(life).toContain('终身不得再次入库');
    expect(life).not.toContain('原则上至');
  });

  test('forbids acting as an expert, for years and for life alike', () => {
    for (const id of ['bj-0011', 'bj-0012', 'bj-0013'])
      expect(of(expertOf(id))).toContain('第十五条第二款，自出库之日起，您不得以');
  });

  test('marks what the record does not hold: number, hearing, remedies, service', () => {
    const words = of(expertOf('bj-0012'));
    for (const blank of [BLANK, '〔告知及陈述、申辩', '〔救济途径和期限', '〔送达、抄送'])
      expect(words).toContain(blank);
  });
});

test('a new application is not allowed on paper to one barred for life', () => {
  const approval = { by: '样', on: '2027-01-11', reason: '急需' };
  const approved = {
    id: 'e-90',
    type: 'reentry-approved',
    approval,
    ...day('2027-01-12'),
  } as const;
  const of = (id: string) =>
    wordsOf('reentry', pool, reentrySource(put(expertOf(id), approved), pool, records.works)!);
  expect(of('bj-0012')).toContain('原则上至2029年9月15日');
  expect(missingOf(() => of('bj-0013'))).toContain('bar');
});
