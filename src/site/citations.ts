import type { Form } from '../generated/form.ts';
import type { Scheme } from '../generated/scheme.ts';
import type { Bilingual, Lang } from '../i18n/lang.ts';
import type { Href } from './href.ts';

/** What names a provision, as `citedBy` in the version's data says it. */
export type Citation =
  | { kind: 'duty'; scheme: string; duty: string; rules: string[] }
  | { kind: 'form-field'; form: string; field: string };

/** A rule or form shown beside the article; `where` cites the provision within it, null where it is the whole. */
export interface Beside {
  kind: 'rule' | 'form';
  href: string;
  title: string;
  where: string | null;
}

/** The part of a rule that a citation needs. */
export interface CitingRule {
  id: string;
  duty: string | null;
  title: Bilingual;
}

export interface CitationSources {
  schemes: readonly Scheme[];
  forms: readonly Form[];
  rules: readonly CitingRule[];
}

type Cited = [eId: string, citation: Citation];

function citedByDuties(sources: CitationSources, work: string, version: string): Cited[] {
  return sources.schemes.flatMap((scheme) =>
    scheme.rulebooks
      .filter((rulebook) => rulebook.work === work && rulebook.version === version)
      .flatMap((rulebook) =>
        Object.entries(rulebook.duties).map(([duty, { provision }]): Cited => {
          const rules = sources.rules.filter((rule) => rule.duty === duty).map(({ id }) => id);
          return [provision, { kind: 'duty', scheme: scheme.id, duty, rules }];
        }),
      ),
  );
}

function citedByForms({ forms }: CitationSources, work: string, version: string): Cited[] {
  return forms.flatMap((form) =>
    form.sections
      .flatMap((section) => section.fields)
      .flatMap((field) =>
        field.answers
          .filter((answer) => answer.work === work && answer.version === version)
          .map(({ provision }): Cited => [
            provision,
            { kind: 'form-field', form: form.id, field: field.id },
          ]),
      ),
  );
}

/** Who names each provision of a version, by eId: duties of the rulebooks, fields of the forms. */
export function collectCitations(
  sources: CitationSources,
  work: string,
  version: string,
): Map<string, Citation[]> {
  const citations = new Map<string, Citation[]>();
  for (const [eId, citation] of [
    ...citedByDuties(sources, work, version),
    ...citedByForms(sources, work, version),
  ]) {
    citations.set(eId, [...(citations.get(eId) ?? []), citation]);
  }
  return citations;
}

/** The rules and forms that name any of `eIds`, each once, rules first. */
export function besideOf(
  eIds: readonly string[],
  citations: ReadonlyMap<string, Citation[]>,
  sources: CitationSources,
  page: { lang: Lang; href: Href; where: (eId: string) => string | null },
): Beside[] {
  const found = new Map<string, Beside>();
  for (const eId of eIds) {
    for (const citation of citations.get(eId) ?? []) {
      for (const beside of shownOf(citation, sources, page)) {
        if (!found.has(beside.href)) found.set(beside.href, { ...beside, where: page.where(eId) });
      }
    }
  }
  return [...found.values()].sort((a, b) => Number(a.kind === 'form') - Number(b.kind === 'form'));
}

function shownOf(
  citation: Citation,
  { rules, forms }: CitationSources,
  { lang, href }: { lang: Lang; href: Href },
): Array<Omit<Beside, 'where'>> {
  if (citation.kind === 'duty') {
    return rules
      .filter(({ id }) => citation.rules.includes(id))
      .map(({ id, title }) => ({ kind: 'rule', href: href.rule(lang, id), title: title[lang] }));
  }
  return forms
    .filter(({ id }) => id === citation.form)
    .map(({ id, title }) => ({ kind: 'form', href: href.form(lang, id), title: title[lang] }));
}
