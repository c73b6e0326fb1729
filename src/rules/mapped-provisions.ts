import type { Scheme } from '../generated/scheme.ts';
import type { Content, Held } from './content.ts';

/** One place in the content that names a provision: a duty, an exit ground, a score, a form's field. */
export interface MappedProvision {
  work: string;
  version: string;
  provision: string;
  quote?: string;
  /** What names it: `age-limit` for a duty, the ground's, form's, certificate's or field's id, `s-` and a section's. */
  by: string;
  kind:
    | 'duty'
    | 'exit-ground'
    | 'score'
    | 'grade'
    | 'form'
    | 'certificate'
    | 'coverage'
    | 'relation'
    | 'page';
  /** The scheme or form. */
  record: string;
  path: string;
  /** JSON Pointer to the provision's id. */
  at: string;
  /** JSON Pointer to the quote, where there is one. */
  quoteAt?: string;
}

type Found = Omit<MappedProvision, 'work' | 'version' | 'record' | 'path'>;

function scoresOf(scheme: Scheme, index: number): Found[] {
  const table = scheme.rulebooks[index]?.scoreTable;
  if (!table) return [];
  const base = `/rulebooks/${index}/scoreTable`;
  const parts = [
    ...table.sections.map((part, at) => [part, `${base}/sections/${at}`] as const),
    ...(table.bonus ? [[table.bonus, `${base}/bonus`] as const] : []),
    ...(table.deduction ? [[table.deduction, `${base}/deduction`] as const] : []),
  ];
  const scores = parts.flatMap(([part, at]) => [
    { provision: part.provision, at: `${at}/provision` },
    ...part.items.map(({ provision }, item) => ({
      provision,
      at: `${at}/items/${item}/provision`,
    })),
  ]);
  const grades = table.grades.map((grade, at) => ({
    provision: grade.provision,
    quote: grade.quote,
    by: grade.id,
    kind: 'grade' as const,
    at: `${base}/grades/${at}/provision`,
    quoteAt: `${base}/grades/${at}/quote`,
  }));
  return [
    ...scores.map((score) => ({ ...score, by: score.provision, kind: 'score' as const })),
    ...grades,
  ];
}

function ofScheme({ value: scheme, path }: Held<Scheme>): MappedProvision[] {
  return scheme.rulebooks.flatMap((rulebook, index) => {
    const duties = Object.entries(rulebook.duties).map(([by, { provision, quote }]) => {
      const at = `/rulebooks/${index}/duties/${by}`;
      return {
        provision,
        quote,
        by,
        kind: 'duty' as const,
        at: `${at}/provision`,
        quoteAt: `${at}/quote`,
      };
    });
    const grounds = (rulebook.exitGrounds ?? []).map(({ id, provision }, at) => ({
      provision,
      by: id,
      kind: 'exit-ground' as const,
      at: `/rulebooks/${index}/exitGrounds/${at}/provision`,
    }));
    const { work, version } = rulebook;
    return [...duties, ...grounds, ...scoresOf(scheme, index)].map((found) => ({
      ...found,
      work,
      version,
      record: scheme.id,
      path,
    }));
  });
}

/** What tells a form's section from a field of the same id; also its place on the form's page. */
export const formSectionKey = (id: string): string => `s-${id}`;

function ofForms(content: Pick<Content, 'forms'>): MappedProvision[] {
  return content.forms.flatMap(({ value: form, path }) => {
    const { work, version, provision } = form.regulation;
    const whole = { work, version, provision, by: form.id, at: '/regulation/provision' };
    const fields = form.sections.flatMap((section, s) => [
      ...(section.answers ?? []).map((answer, a) => ({
        ...answer,
        by: formSectionKey(section.id),
        at: `/sections/${s}/answers/${a}/provision`,
      })),
      ...section.fields.flatMap((field, f) =>
        field.answers.map((answer, a) => ({
          ...answer,
          by: field.id,
          at: `/sections/${s}/fields/${f}/answers/${a}/provision`,
        })),
      ),
      ...section.fields.flatMap(({ id, basis }, f) => {
        const at = `/sections/${s}/fields/${f}/basis`;
        return basis ? [{ ...basis, by: id, at: `${at}/provision`, quoteAt: `${at}/quote` }] : [];
      }),
    ]);
    return [whole, ...fields].map((found) => ({
      ...found,
      kind: 'form' as const,
      record: form.id,
      path,
    }));
  });
}

function ofCertificates(certificates: Content['certificates']): MappedProvision[] {
  return certificates.map(({ value: { id, scheme, basis }, path }) => ({
    ...basis,
    by: id,
    kind: 'certificate' as const,
    record: scheme,
    path,
    at: '/basis/provision',
    quoteAt: '/basis/quote',
  }));
}

function ofCoverage({ coverage }: Content): MappedProvision[] {
  return (coverage?.value.entries ?? []).map(({ work, version, provision, by, page }, index) => ({
    work,
    version,
    provision,
    by: page ?? by,
    kind: 'coverage',
    record: 'coverage',
    path: coverage?.path ?? '',
    at: `/entries/${index}/provision`,
  }));
}

/** The address of a situation's page below the language; of the page that lists them all without an id. */
export const situationPage = (id?: string): string => (id === undefined ? 'help/' : `help/${id}/`);

function ofSituations({ situations }: Content): MappedProvision[] {
  if (!situations) return [];
  const { value, path } = situations;
  const named = [
    { provisions: [value.disclaimer], by: situationPage(), at: () => '/disclaimer' },
    {
      provisions: value.provisions,
      by: situationPage(),
      at: (p: number) => `/provisions/${p}`,
    },
    ...value.situations.map(({ id, provisions }, s) => ({
      provisions,
      by: situationPage(id),
      at: (p: number) => `/situations/${s}/provisions/${p}`,
    })),
  ];
  return named.flatMap(({ provisions, by, at }) =>
    provisions.map((provision, p) => ({
      ...provision,
      by,
      kind: 'page' as const,
      record: 'situations',
      path,
      at: `${at(p)}/provision`,
      quoteAt: `${at(p)}/quote`,
    })),
  );
}

/** The words that the site's disclaimer quotes: without them its page cannot be built. */
function ofSite({ site }: Content): MappedProvision[] {
  if (!site?.disclaimer) return [];
  const [by, kind, record] = ['about/disclaimer/', 'page' as const, 'site'];
  return [{ ...site.disclaimer, by, kind, record, path: 'site.json', at: '/disclaimer/provision' }];
}

/** Where a version says how it stands to another text. */
function ofRelations({ works }: Content): MappedProvision[] {
  return works.flatMap((work) =>
    work.versions.flatMap((version, v) =>
      (version.relations ?? []).flatMap(({ kind: by, provision }, r) =>
        provision === undefined
          ? []
          : [
              {
                work: work.id,
                version: version.id,
                provision,
                by,
                kind: 'relation' as const,
                record: work.id,
                path: `regulations/${work.id}/work.json`,
                at: `/versions/${v}/relations/${r}/provision`,
              },
            ],
      ),
    ),
  );
}

/** What schemes, forms and, where given, certificates name. */
export function mappedByRecords(
  content: Pick<Content, 'schemes' | 'forms'> & Partial<Pick<Content, 'certificates'>>,
): MappedProvision[] {
  return [
    ...content.schemes.flatMap(ofScheme),
    ...ofForms(content),
    ...ofCertificates(content.certificates ?? []),
  ];
}

/** Every provision that content names: what a page shows as “cited by”, and what must exist. */
export function mappedProvisions(content: Content): MappedProvision[] {
  return [
    ...mappedByRecords(content),
    ...ofCoverage(content),
    ...ofRelations(content),
    ...ofSituations(content),
    ...ofSite(content),
  ];
}
