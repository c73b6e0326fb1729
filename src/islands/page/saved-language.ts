/** The language last chosen on this device; null where none was, or storage is switched off. */
export function savedLanguage(): string | null {
  try {
    return localStorage.getItem('language');
  } catch {
    return null;
  }
}
