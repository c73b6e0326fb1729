import type { Form } from '../../generated/form.ts';
import type { QuotedProvision, Situation, Situations } from '../../generated/situations.ts';
import type { Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import { findVersion } from '../../regulation/library.ts';
import { citeFrom } from '../reading/citations-beside.ts';
import type { ListedExpert, SiteContent } from '../content/content.ts';
import { NO_QUERY, writeQuery } from '../directory/directory-query.ts';
import { expertSummary, type ExpertSummary } from '../directory/expert-view.ts';
import type { Href } from '../page/href.ts';
import { statusView, type StatusView } from '../reading/work-view.ts';

export interface SituationLink {
  id: string;
  href: string;
  title: string;
  /** Other words for it. */
  words: string;
}

/** A provision with the words that matter here. */
export interface QuotedView {
  href: string;
  /** 《…》第十二条第一款 */
  cited: string;
  /** The Chinese words, which prevail. */
  quote: string;
  /** Null in Chinese, and where nobody has given it. */
  translation: string | null;
  /** Null where the text is in force: only what has no effect, or no longer, needs saying. */
  status: StatusView | null;
}

/** Whom to ask, how, and what it is worth: the same in every situation. */
export interface HelpView {
  provisions: QuotedView[];
  form: { title: string; href: string; pdf: string } | null;
  workstations: { count: number; href: string } | null;
  disclaimer: QuotedView;
}

export interface MatterLink {
  label: string;
  count: number;
  href: string;
}

export interface SituationView extends SituationLink {
  steps: string[];
  provisions: QuotedView[];
  /** The directory narrowed to each matter, with how many serve. */
  matters: MatterLink[];
  /** Those whose work is nearest to it. */
  people: ExpertSummary[];
  help: HelpView;
  others: SituationLink[];
}

export interface SituationsView {
  situations: SituationLink[];
  help: HelpView;
}

/** How many people a situation names; the directory has the rest. */
const PEOPLE = 4;

function quotedView(
  quoted: QuotedProvision,
  { works, asOf }: SiteContent,
  lang: Lang,
  href: Href,
): QuotedView {
  const { work, version, provision, quote, quoteEn = null } = quoted;
  const held = works.find(({ id }) => id === work);
  const found = findVersion(works, work, version);
  const status = held && found ? statusView(held, found, asOf, lang) : null;
  return {
    href: href.version(lang, work, version, provision),
    cited: citeFrom(works, quoted, null, lang),
    quote,
    translation: lang === 'zh' ? null : quoteEn,
    status: status?.status === 'in-force' ? null : status,
  };
}

function linkOf({ id, title, words }: Situation, lang: Lang, href: Href): SituationLink {
  return { id, href: href.help(lang, id), title: title[lang], words: words[lang] };
}

function formLink(form: Form | undefined, lang: Lang, href: Href): HelpView['form'] {
  return form
    ? {
        title: form.title[lang],
        href: href.form(lang, form.id),
        pdf: href.formPdf(lang, form.id),
      }
    : null;
}

function helpView(listed: Situations, content: SiteContent, lang: Lang, href: Href): HelpView {
  const { forms, workstations } = content;
  return {
    provisions: listed.provisions.map((quoted) => quotedView(quoted, content, lang, href)),
    form: formLink(
      forms.find(({ id }) => id === listed.form),
      lang,
      href,
    ),
    workstations:
      workstations.length > 0
        ? { count: workstations.length, href: href.workstations(lang) }
        : null,
    disclaimer: quotedView(listed.disclaimer, content, lang, href),
  };
}

type Matter = Situation['matters'][number];

const doesMatter = ({ expert }: ListedExpert, matter: Matter): boolean =>
  expert.profile.matters?.includes(matter) ?? false;

/** Where the first matter named is the nearest: whoever does it counts for more than who does any later one. */
function nearness(listed: ListedExpert, matters: readonly Matter[]): number {
  return matters.reduce(
    (sum, matter, at) => sum + (doesMatter(listed, matter) ? 2 ** (matters.length - at) : 0),
    0,
  );
}

function nearestPeople({ experts }: SiteContent, matters: readonly Matter[]): ListedExpert[] {
  return experts
    .map((listed) => ({ listed, near: nearness(listed, matters) }))
    .filter(({ near }) => near > 0)
    .sort((a, b) => b.near - a.near)
    .slice(0, PEOPLE)
    .map(({ listed }) => listed);
}

function matterLinks(
  { experts }: SiteContent,
  matters: readonly Matter[],
  lang: Lang,
  href: Href,
): MatterLink[] {
  return matters.map((matter) => ({
    label: t(lang, `matter.${matter}`),
    count: experts.filter((listed) => doesMatter(listed, matter)).length,
    href: href.experts(lang) + writeQuery({ ...NO_QUERY, chosen: { matter: [matter] } }),
  }));
}

/** The list of situations; null where the centre keeps none. */
export function situationsView(
  content: SiteContent,
  lang: Lang,
  href: Href,
): SituationsView | null {
  const listed = content.situations;
  return (
    listed && {
      situations: listed.situations.map((situation) => linkOf(situation, lang, href)),
      help: helpView(listed, content, lang, href),
    }
  );
}

/** From one situation to its provisions, the experts who know it, and the paper to ask with. */
export function situationView(
  situation: Situation,
  content: SiteContent,
  lang: Lang,
  href: Href,
): SituationView | null {
  const all = situationsView(content, lang, href);
  if (!all) return null;
  return {
    ...linkOf(situation, lang, href),
    steps: situation.steps.map((step) => step[lang]),
    provisions: situation.provisions.map((quoted) => quotedView(quoted, content, lang, href)),
    matters: matterLinks(content, situation.matters, lang, href),
    people: nearestPeople(content, situation.matters).map((listed) =>
      expertSummary(listed, lang, href),
    ),
    help: all.help,
    others: all.situations.filter(({ id }) => id !== situation.id),
  };
}
