import { chooseLanguage } from '../site/choose-language.ts';

function savedLanguage(): string | null {
  try {
    return localStorage.getItem('language');
  } catch {
    return null;
  }
}

const lang = chooseLanguage(savedLanguage(), navigator.languages);
const link = document.querySelector<HTMLAnchorElement>(`a[data-language="${lang}"]`);
if (link) location.replace(link.href);
