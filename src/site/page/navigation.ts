import type { Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import type { SiteContent } from '../content/content.ts';
import type { Href } from './href.ts';

export interface NavigationItem {
  id: string;
  label: string;
  href: string;
}

/** The main parts of the site, in the order in which people look for them; without help where the centre lists none. */
export function navigation(
  { situations }: Pick<SiteContent, 'situations'>,
  lang: Lang,
  href: Href,
): NavigationItem[] {
  const help = { id: 'help', label: t(lang, 'frame.help'), href: href.help(lang) };
  return [
    ...(situations ? [help] : []),
    { id: 'regulations', label: t(lang, 'frame.regulations'), href: href.regulations(lang) },
    { id: 'experts', label: t(lang, 'frame.experts'), href: href.experts(lang) },
    { id: 'workstations', label: t(lang, 'frame.workstations'), href: href.workstations(lang) },
    { id: 'statistics', label: t(lang, 'frame.statistics'), href: href.statistics(lang) },
    { id: 'notices', label: t(lang, 'frame.notices'), href: href.notices(lang) },
    { id: 'forms', label: t(lang, 'frame.forms'), href: href.forms(lang) },
    { id: 'verify', label: t(lang, 'frame.verify'), href: href.verify(lang) },
    { id: 'rules', label: t(lang, 'frame.rules'), href: href.rules(lang) },
  ];
}
