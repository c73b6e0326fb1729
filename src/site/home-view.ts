import type { Lang } from '../i18n/lang.ts';
import { t } from '../i18n/translate.ts';
import type { SiteContent } from './content.ts';
import { formatDate } from './date-words.ts';
import type { Href } from './href.ts';
import { workSummary, type VersionFacts, type WorkSummary } from './work-view.ts';

export interface Task {
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
  tasks: Task[];
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

function tasksOf(content: SiteContent, lang: Lang, href: Href): Task[] {
  const form = content.forms[0];
  const links = {
    read: href.regulations(lang),
    expert: href.experts(lang),
    help: href.workstations(lang),
    apply: form ? href.form(lang, form.id) : href.forms(lang),
    verify: href.verify(lang),
    rules: href.rules(lang),
  };
  return (['read', 'expert', 'help', 'apply', 'verify', 'rules'] as const).map((task) => ({
    href: links[task],
    title: t(lang, `home.task-${task}`),
    text: t(lang, `home.task-${task}-text`),
  }));
}

export function homeView(content: SiteContent, lang: Lang, href: Href): HomeView {
  const { works, experts, workstations, rules, asOf } = content;
  const figure = (count: number, name: 'experts' | 'stations' | 'regulations' | 'rules') => ({
    count,
    label: t(lang, `home.figure-${name}`),
  });
  return {
    tasks: tasksOf(content, lang, href),
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
      { ...figure(rules.length, 'rules'), href: href.rules(lang) },
    ],
    asOf: formatDate(asOf, lang),
  };
}
