import type { Lang } from '../i18n/lang.ts';
import { t } from '../i18n/translate.ts';
import type { Href } from './href.ts';

export interface NavigationItem {
  id: string;
  label: string;
  href: string;
}

/** The main parts of the site, in the order in which people look for them. */
export function navigation(lang: Lang, href: Href): NavigationItem[] {
  return [
    { id: 'regulations', label: t(lang, 'frame.regulations'), href: href.regulations(lang) },
    { id: 'experts', label: t(lang, 'frame.experts'), href: href.experts(lang) },
    { id: 'workstations', label: t(lang, 'frame.workstations'), href: href.workstations(lang) },
    { id: 'forms', label: t(lang, 'frame.forms'), href: href.forms(lang) },
    { id: 'verify', label: t(lang, 'frame.verify'), href: href.verify(lang) },
    { id: 'rules', label: t(lang, 'frame.rules'), href: href.rules(lang) },
  ];
}
