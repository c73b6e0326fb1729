import { LANGS, type Lang } from '../i18n/lang.ts';
import { t } from '../i18n/translate.ts';
import type { SiteContent } from './content.ts';
import { pinyinOf } from './expert-view.ts';
import type { Href } from './href.ts';
import { createLetterBook } from './letters.ts';
import { dutiesOf } from './rule-view.ts';
import { EXPORT_FORMATS } from './version-exports.ts';

const DATA_FILES = [
  'experts',
  'workstations',
  'rules',
  'letters',
  'references',
  'coverage',
] as const;

export const inBoth = (address: (lang: Lang) => string): Record<Lang, string> =>
  Object.fromEntries(LANGS.map((lang) => [lang, address(lang)])) as Record<Lang, string>;

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

/** `/data/rules.json`: every rule and where each scheme's rulebook finds it in the law. */
export function rulesData({ rules, schemes }: SiteContent, href: Href) {
  return {
    rules: rules.map((rule) => ({
      id: rule.id,
      scope: rule.scope,
      level: rule.level,
      duty: rule.duty,
      house: rule.house,
      title: rule.title,
      demand: rule.demand,
      messages: rule.messages,
      url: inBoth((lang) => href.rule(lang, rule.id)),
      bases: schemes.flatMap((scheme) =>
        scheme.rulebooks.flatMap(({ work, version, duties }) =>
          dutiesOf(rule).flatMap((name) => {
            const duty = duties[name];
            return duty ? [{ scheme: scheme.id, work, version, duty: name, ...duty }] : [];
          }),
        ),
      ),
    })),
  };
}

export function lettersData({ letters, asOf, pinned }: SiteContent) {
  return createLetterBook(letters, asOf, pinned);
}

/** `/data/index.json`: what there is, under which schema. */
export function indexData({ works, site, asOf }: SiteContent, schemas: string[], href: Href) {
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
      description: inBoth((lang) => t(lang, `data.${name}`)),
      url: href.data(`${name}.json`),
    })),
    schemas: schemas.map((file) => ({ name: file, url: href.schema(file) })),
  };
}
