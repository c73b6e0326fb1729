import { chooseLanguage } from '../site/choose-language.ts';
import { savedLanguage } from './saved-language.ts';

const lang = chooseLanguage(savedLanguage(), navigator.languages);
const link = document.querySelector<HTMLAnchorElement>(`a[data-language="${lang}"]`);
if (link) location.replace(link.href);
