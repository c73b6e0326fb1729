import { t } from '../../i18n/translate.ts';
import { CALENDAR_KINDS } from '../feeds/calendar-events.ts';
import type { SiteContent } from '../content/content.ts';
import { pinyinOf } from '../directory/expert-view.ts';
import { FEED_KINDS } from '../feeds/feed-entries.ts';
import { inBoth, type Href } from '../page/href.ts';
import { DEVELOPMENT_PUBLIC_KEY } from '../../trust/development-key.ts';
import { publishKeys } from '../../trust/keys.ts';
import {
  createLetterBook,
  createRevocations,
  divideBook,
  isInParts,
  WHOLE_UP_TO,
} from '../content/letters.ts';
import { nameOfDuty } from '../../rules/duty-names.ts';
import { dutiesOf } from '../rules/rule-duty-view.ts';
import { RULE_EXAMPLES } from '../rules/rule-example.ts';
import { EXPORT_FORMATS } from '../reading/version-exports.ts';

const DATA_FILES = [
  'experts',
  'directory',
  'workstations',
  'rules',
  'letters',
  'references',
  'coverage',
  'notices',
  'statistics',
  'as-of',
] as const;

/** `/data/experts.json`: who serves on the day, in the allow-listed words. */
export function expertsData({ experts, asOf, site }: SiteContent, href: Href) {
  return {
    asOf,
    sample: site.sample,
    experts: experts.map(({ expert, scheme, state }) => ({
      id: expert.id,
      scheme: scheme.id,
      url: inBoth((lang) => href.expert(lang, expert.id)),
      pinyin: pinyinOf(expert.profile.name),
      state: state.state,
      cohort: state.cohort,
      term: state.term,
      letter: state.letter,
      addition: state.addition,
      profile: expert.profile,
    })),
  };
}

/** `/data/workstations.json`: stations in their build year or serving. */
export function workstationsData({ workstations, asOf, site }: SiteContent, href: Href) {
  return {
    asOf,
    sample: site.sample,
    workstations: workstations.map(({ workstation, scheme, state }) => ({
      id: workstation.id,
      scheme: scheme.id,
      url: inBoth((lang) => href.workstation(lang, workstation.id)),
      state: state.state,
      plaque: state.plaque,
      establishedOn: state.establishedOn,
      profile: workstation.profile,
      history: workstation.history,
    })),
  };
}

/** `/data/rules.json`: every rule, where each scheme's rulebooks found and find it in the law, and its tests' examples. */
export function rulesData({ rules, schemes, asOf, ruleNumbers }: SiteContent, href: Href) {
  const numbers = ruleNumbers();
  return {
    asOf,
    rules: rules.map((rule) => ({
      id: rule.id,
      scope: rule.scope,
      level: rule.level,
      duty: rule.duty,
      alsoDuties: rule.alsoDuties,
      house: rule.house,
      title: rule.title,
      demand: rule.demand,
      messages: rule.messages,
      url: inBoth((lang) => href.rule(lang, rule.id)),
      bases: schemes.flatMap((scheme) =>
        scheme.rulebooks.flatMap(({ work, version, from, to = null, duties }) =>
          dutiesOf(rule).flatMap((name) => {
            const duty = duties[name];
            const book = { scheme: scheme.id, work, version, from, to };
            return duty ? [{ ...book, duty: name, name: nameOfDuty(name), ...duty }] : [];
          }),
        ),
      ),
      examples: RULE_EXAMPLES[rule.id] ?? [],
      findings: numbers.get(rule.id)?.findings,
      suppressed: numbers.get(rule.id)?.suppressed,
    })),
  };
}

export function lettersData({ letters, asOf, pinned }: SiteContent) {
  return createLetterBook(letters, asOf, pinned);
}

/** `/data/letters/<part>.json`; none of a book small enough to be fetched whole. */
export function letterParts(content: SiteContent) {
  return isInParts(content.letters) ? divideBook(lettersData(content)) : [];
}

/** `{part}` of the address is to be filled in: the first two digits of the hash of the folded number. */
function partsAddress(name: string, { letters }: SiteContent, href: Href): { parts?: string } {
  return name === 'letters' && isInParts(letters)
    ? { parts: href.data('letters/{part}.json') }
    : {};
}

/** `/.well-known/dianzhang/jwks.json`. */
export function keysData({ keys, asOf }: SiteContent) {
  return publishKeys(keys, DEVELOPMENT_PUBLIC_KEY, asOf);
}

/** `/.well-known/dianzhang/revoked.json`. */
export function revocationsData({ letters, asOf }: SiteContent) {
  return createRevocations(letters, asOf);
}

/** `/data/index.json`: what there is, under which schema. */
export function indexData(content: SiteContent, schemas: string[], href: Href) {
  const { works, site, asOf } = content;
  return {
    title: site.name,
    publisher: site.publisher,
    asOf,
    sample: site.sample,
    licence:
      'The code is under the MIT licence. Texts of law are free of copyright (Copyright Law of China, art. 5).',
    regulations: works.flatMap((work) =>
      work.versions.map((version) => ({
        work: work.id,
        version: version.id,
        title: work.title,
        url: href.data(`regulations/${work.id}/${version.id}.json`),
        files: EXPORT_FORMATS.map(({ extension, type }) => ({
          type,
          url: href.data(`regulations/${work.id}/${version.id}.${extension}`),
        })),
      })),
    ),
    data: DATA_FILES.map((name) => ({
      name,
      description: inBoth((lang) => t(lang, `data.${name}`, { count: WHOLE_UP_TO })),
      url: href.data(`${name}.json`),
      ...partsAddress(name, content, href),
    })),
    tables: [
      {
        name: 'experts',
        description: inBoth((lang) => t(lang, 'data.experts-csv')),
        type: 'text/csv',
        url: href.data('experts.csv'),
      },
      {
        name: 'workstations',
        description: inBoth((lang) => t(lang, 'data.workstations-csv')),
        type: 'text/csv',
        url: href.data('workstations.csv'),
      },
    ],
    wellKnown: (['jwks', 'revoked'] as const).map((name) => ({
      name,
      description: inBoth((lang) => t(lang, `data.${name}`)),
      url: href.wellKnown(`${name}.json`),
    })),
    software: (
      [
        ['sbom', href.data('sbom.cdx.json')],
        ['licences', href.asset('licences.txt')],
      ] as const
    ).map(([name, url]) => ({
      name,
      description: inBoth((lang) => t(lang, `data.${name}`)),
      url,
    })),
    feeds: [undefined, ...FEED_KINDS].map((kind) => ({
      kind: kind ?? 'all',
      url: inBoth((lang) => href.feed(lang, kind)),
    })),
    calendars: [undefined, ...CALENDAR_KINDS].map((kind) => ({
      kind: kind ?? 'all',
      url: inBoth((lang) => href.calendar(lang, kind)),
    })),
    schemas: schemas.map((file) => ({ name: file, url: href.schema(file) })),
  };
}
