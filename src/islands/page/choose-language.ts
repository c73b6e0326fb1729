import { chooseLanguage } from '../../site/page/choose-language.ts';
import { savedLanguage } from './saved-language.ts';

/** What stands after `#` goes along: a letter's code names no language. */
const lang = chooseLanguage(savedLanguage(), navigator.languages);
const link = document.querySelector<HTMLAnchorElement>(`a[data-language="${lang}"]`);
if (link) location.replace(link.href + location.hash);
