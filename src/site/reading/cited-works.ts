import type { GlossaryTerm } from '../../generated/glossary.ts';
import type { Relation } from '../../generated/work.ts';
import { LANG_TAGS, type Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import { citeProvision } from '../../regulation/cite.ts';
import type { LibraryVersion, LibraryWork } from '../../regulation/library.ts';
import { foldTitle } from '../../regulation/references/shelf.ts';
import { sha256Hex } from '../../text/digest.ts';
import { listReferences } from '../content/citations.ts';
import type { SiteContent } from '../content/content.ts';
import { formatDate } from '../page/date-words.ts';
import type { Href } from '../page/href.ts';
import { versionLabel } from './version-banner.ts';

/** One held version that names the work. */
export interface CitingVersion {
  title: string;
  /** Which version, where there are several. */
  version: string | null;
  href: string;
  /** What work.json says of how it stands to the work: 制定依据. */
  relations: string[];
  provisions: Array<{ name: string; href: string }>;
}

/** A work that texts held here cite, and that is not held itself. */
export interface CitedWork {
  /** Its fragment on the page. */
  id: string;
  /** In English where the page is and somebody has given it. */
  title: string;
  /** The official title, where another heads it. */
  official: { text: string; lang: string } | null;
  /** `lang` of the title, where it is not the page’s. */
  titleLang: string | null;
  documentNumbers: string[];
  issued: string | null;
  citedBy: CitingVersion[];
}

const BY_PINYIN = new Intl.Collator('zh-CN');

/** One place that names a work not held: a citation in a text, or a relation in work.json. */
interface Naming {
  title: string;
  work: LibraryWork;
  version: LibraryVersion;
  provision: string | null;
  relation: Relation | null;
  documentNumber: string | null;
}

/** The same for every spelling of the title, and for ever: `cited-` and the head of a hash of it. */
export function citedWorkId(title: string): string {
  return `cited-${sha256Hex(foldTitle(title)).slice(0, 10)}`;
}

function namedInTexts({ references }: SiteContent): Naming[] {
  return listReferences(references).flatMap(({ work, version, provision, reference }) =>
    reference.work === null && reference.title !== undefined
      ? [
          {
            title: reference.title,
            work,
            version,
            provision,
            relation: null,
            documentNumber: reference.documentNumber ?? null,
          },
        ]
      : [],
  );
}

function namedInRelations({ works }: SiteContent): Naming[] {
  return works.flatMap((work) =>
    work.versions.flatMap((version) =>
      (version.relations ?? [])
        .filter((relation) => relation.work === undefined)
        .map((relation) => ({
          title: relation.title.zh,
          work,
          version,
          provision: relation.provision ?? null,
          relation,
          documentNumber: relation.documentNumber ?? null,
        })),
    ),
  );
}

const unique = <T>(values: ReadonlyArray<T | null>): T[] => [
  ...new Set(values.filter((value) => value !== null)),
];

function citingVersion(namings: readonly Naming[], lang: Lang, href: Href): CitingVersion[] {
  const [first] = namings;
  if (!first) return [];
  const { work, version } = first;
  const provisions = unique(namings.map(({ provision }) => provision)).map((eId) => ({
    name: citeProvision(version.regulation, eId)?.[lang] ?? eId,
    href: href.version(lang, work.id, version.id, eId),
  }));
  const kinds = unique(namings.map(({ relation }) => relation?.kind ?? null));
  return [
    {
      title: work.shortTitle[lang],
      version: work.versions.length > 1 ? versionLabel(version, lang) : null,
      href: href.version(lang, work.id, version.id),
      relations: kinds.map((kind) => t(lang, `cited.${kind}`)),
      provisions,
    },
  ];
}

function englishOf(named: readonly Naming[], terms: readonly GlossaryTerm[]): string | null {
  const related = named.find(({ relation }) => relation !== null)?.relation?.title.en;
  const title = foldTitle(named[0]?.title ?? '');
  return related ?? terms.find(({ zh }) => foldTitle(zh) === title)?.en ?? null;
}

/** 《…》, and in English before it where there is one. */
function titleView(
  named: readonly Naming[],
  terms: readonly GlossaryTerm[],
  lang: Lang,
): Pick<CitedWork, 'title' | 'official' | 'titleLang'> {
  const text = `《${named[0]?.title ?? ''}》`;
  const english = lang === 'en' ? englishOf(named, terms) : null;
  if (english !== null)
    return { title: english, official: { text, lang: LANG_TAGS.zh }, titleLang: null };
  return { title: text, official: null, titleLang: lang === 'zh' ? null : LANG_TAGS.zh };
}

/** Every work cited and not held, by title as first printed; in the order of its pinyin. */
export function citedWorks(content: SiteContent, lang: Lang, href: Href): CitedWork[] {
  const namings = [...namedInTexts(content), ...namedInRelations(content)].sort((a, b) =>
    BY_PINYIN.compare(a.title, b.title),
  );
  return [...Map.groupBy(namings, ({ title }) => citedWorkId(title))].map(([id, named]) => {
    const byVersion = Map.groupBy(named, ({ work, version }) => `${work.id}/${version.id}`);
    const issuedOn = named.find(({ relation }) => relation?.issuedOn)?.relation?.issuedOn;
    return {
      id,
      ...titleView(named, content.terms, lang),
      documentNumbers: unique(named.map(({ documentNumber }) => documentNumber)),
      issued: issuedOn === undefined ? null : formatDate(issuedOn, lang),
      citedBy: [...byVersion.values()].flatMap((each) => citingVersion(each, lang, href)),
    };
  });
}
