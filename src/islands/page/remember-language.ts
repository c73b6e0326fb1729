/** A home page opened is a language chosen: `/` leads there next time. */
try {
  localStorage.setItem('language', document.documentElement.lang.slice(0, 2));
} catch {
  // Storage is switched off: `/` goes by the browser's languages.
}
