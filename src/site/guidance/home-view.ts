import type { Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import type { SiteContent } from '../content/content.ts';
import { formatDate } from '../page/date-words.ts';
import type { Href } from '../page/href.ts';
import { noticesNow, type NoticeSummary } from '../notices/notice-list.ts';
import { isOff } from '../rules/rule-view.ts';
import { situationsView, type SituationLink } from './situation-view.ts';
import { workSummary, type VersionFacts, type WorkSummary } from '../reading/work-view.ts';

const TASKS = ['read', 'expert', 'apply', 'verify', 'notices', 'rules'] as const;

export interface Task {
  id: (typeof TASKS)[number];
  href: string;
  title: string;
  text: string;
}

export interface Figure {
  count: number;
  label: string;
  href: string;
}

export interface HomeView {
  /** What happened to somebody, each with its page; empty where the centre lists none. */
  situations: SituationLink[];
  tasks: Task[];
  /** What one may object to or apply for now, what ends soonest first. */
  notices: NoticeSummary[];
  works: WorkSummary[];
  figures: Figure[];
  asOf: string;
}

/** Texts in force first, then those to come, then what is over; within each, the newest first. */
const ORDER: ReadonlyArray<VersionFacts['status']['status']> = [
  'in-force',
  'forthcoming',
  'draft',
  'superseded',
  'period-over',
  'expired',
  'repealed',
];

/** Without forms there is nothing to fill in. */
function tasksOf({ forms }: SiteContent, lang: Lang, href: Href): Task[] {
  const links: Record<Task['id'], string> = {
    read: href.regulations(lang),
    expert: href.experts(lang),
    apply: href.forms(lang),
    verify: href.verify(lang),
    notices: href.notices(lang),
    rules: href.rules(lang),
  };
  return TASKS.filter((id) => id !== 'apply' || forms.length > 0).map((id) => ({
    id,
    href: links[id],
    title: t(lang, `home.task-${id}`),
    text: t(lang, `home.task-${id}-text`),
  }));
}

/** As many notices as the home page has room for. */
const NOTICES = 5;

export function homeView(content: SiteContent, lang: Lang, href: Href): HomeView {
  const { works, experts, workstations, rules, asOf } = content;
  const figure = (count: number, name: 'experts' | 'stations' | 'regulations' | 'rules') => ({
    count,
    label: t(lang, `home.figure-${name}`),
  });
  return {
    situations: situationsView(content, lang, href)?.situations ?? [],
    tasks: tasksOf(content, lang, href),
    notices: noticesNow(content, lang, href).slice(0, NOTICES),
    works: works
      .flatMap((work) => workSummary(work, asOf, lang, href) ?? [])
      .sort(
        (a, b) =>
          ORDER.indexOf(a.status.status) - ORDER.indexOf(b.status.status) ||
          (b.date?.on ?? '').localeCompare(a.date?.on ?? ''),
      ),
    figures: [
      { ...figure(experts.length, 'experts'), href: href.experts(lang) },
      { ...figure(workstations.length, 'stations'), href: href.workstations(lang) },
      { ...figure(works.length, 'regulations'), href: href.regulations(lang) },
      {
        ...figure(rules.filter((rule) => !isOff(rule, content)).length, 'rules'),
        href: href.rules(lang),
      },
    ],
    asOf: formatDate(asOf, lang),
  };
}
