import type { Bilingual, Lang } from '../../i18n/lang.ts';
import type { CoveredProvision } from '../../rules/coverage.ts';
import { rulesOfDuty } from '../content/citations.ts';
import type { SiteContent } from '../content/content.ts';
import { countCoverage, coveredProvisions, type CoverageShare } from './coverage-view.ts';
import { inBoth, type Href } from '../page/href.ts';

/** A provision with a duty word, and who answers for it; nobody, where all are empty. */
export interface ProvisionCoverage {
  provision: string;
  words: string[];
  rules: string[];
  /** `field` is the id of a field, or `s-` and that of a section; null where the form as a whole is meant. */
  fields: Array<{ form: string; field: string | null }>;
  pages: Array<{ page: string; reason: Bilingual }>;
  people: Bilingual[];
}

export interface RegulationCoverage {
  work: string;
  version: string;
  title: Bilingual;
  url: Record<Lang, string>;
  share: CoverageShare;
  provisions: ProvisionCoverage[];
}

function provisionCoverage(
  { provision, words, duties, fields, entries }: CoveredProvision,
  { rules }: SiteContent,
): ProvisionCoverage {
  const checking = duties.flatMap((duty) => rulesOfDuty(rules, duty).map(({ id }) => id));
  return {
    provision: provision.eId,
    words,
    rules: [...new Set(checking)],
    fields: [...new Set(fields)].map((each) => {
      const [form = '', field = ''] = each.split('#');
      return { form, field: field === form ? null : field };
    }),
    pages: entries.flatMap(({ page, reason }) => (page === undefined ? [] : [{ page, reason }])),
    people: entries.flatMap(({ by, reason }) => (by === 'people' ? [reason] : [])),
  };
}

/** `/data/coverage.json`: the duties of every held text and who answers for them. */
export function coverageData(
  content: SiteContent,
  href: Href,
): { regulations: RegulationCoverage[] } {
  return {
    regulations: content.works.flatMap((work) =>
      work.versions.map((version) => {
        const provisions = coveredProvisions(content, work, version);
        return {
          work: work.id,
          version: version.id,
          title: work.title,
          url: inBoth((lang) => href.coverage(lang, work.id, version.id)),
          share: countCoverage(provisions),
          provisions: provisions.map((each) => provisionCoverage(each, content)),
        };
      }),
    ),
  };
}
