import type { Relation } from '../../generated/work.ts';
import { LANG_TAGS, type Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import { citeProvision } from '../../regulation/cite.ts';
import type { LibraryVersion, LibraryWork } from '../../regulation/library.ts';
import { citedWorkId } from './cited-works.ts';
import { formatDate } from '../page/date-words.ts';
import type { Href } from '../page/href.ts';

/** Another text that a version stands to in some way. */
export interface RelationView {
  title: string;
  /** On an English page the official title, with its `lang`. */
  official: { text: string; lang: string } | null;
  /** 文号 and date of issue: what tells this text from others of a like name. */
  remarks: string[];
  /** Of the text, or of the list of works cited and not held. */
  href: string;
  held: boolean;
  /** The provision that says so. */
  where: { label: string; href: string } | null;
}

export interface RelationGroup {
  kind: Relation['kind'];
  label: string;
  relations: RelationView[];
}

const KINDS = ['draft-of', 'amends', 'repeals', 'based-on', 'carries-out'] as const;

/** How a version stands to other texts, one group for each kind that it has. */
export function relationGroups(
  work: LibraryWork,
  version: LibraryVersion,
  lang: Lang,
  href: Href,
): RelationGroup[] {
  const whereOf = (eId: string): RelationView['where'] => {
    const provision = citeProvision(version.regulation, eId)?.[lang];
    if (provision === undefined) return null;
    const label = t(lang, 'reading.relation-where', { provision });
    return { label, href: href.version(lang, work.id, version.id, eId) };
  };
  const view = (relation: Relation): RelationView => ({
    title: lang === 'zh' ? `《${relation.title.zh}》` : relation.title.en,
    official: lang === 'zh' ? null : { text: `《${relation.title.zh}》`, lang: LANG_TAGS.zh },
    remarks: [
      ...(relation.documentNumber ? [relation.documentNumber] : []),
      ...(relation.issuedOn
        ? [t(lang, 'reading.relation-issued', { date: formatDate(relation.issuedOn, lang) })]
        : []),
    ],
    href:
      relation.work === undefined
        ? href.citedWorks(lang, citedWorkId(relation.title.zh))
        : href.work(lang, relation.work),
    held: relation.work !== undefined,
    where: relation.provision === undefined ? null : whereOf(relation.provision),
  });
  return KINDS.flatMap((kind) => {
    const relations = (version.relations ?? []).filter((relation) => relation.kind === kind);
    if (relations.length === 0) return [];
    return [{ kind, label: t(lang, `reading.relation-${kind}`), relations: relations.map(view) }];
  });
}
