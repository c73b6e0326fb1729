import { chooseLanguage } from '../site/choose-language.ts';
import { savedLanguage } from './saved-language.ts';

/** A letter's code names no language: what stands after # goes along to the page in the reader's. */
const lang = chooseLanguage(savedLanguage(), navigator.languages);
const link = document.querySelector<HTMLAnchorElement>(`a[data-language="${lang}"]`);
if (link) location.replace(link.href + location.hash);
