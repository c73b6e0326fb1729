import { HtmlValidate } from 'html-validate';

const VALIDATOR = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // How Astro writes what browsers read alike.
    'doctype-style': 'off',
    'void-style': 'off',
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'tel-non-breaking': 'off',
    // The list of problems is headed by the script that fills it.
    'empty-heading': 'off',
  },
});

/** What is wrong with the pages of a built site, at most twenty of it. */
export async function findInvalidHtml(pages: ReadonlyMap<string, string>): Promise<string[]> {
  const problems = new Set<string>();
  for (const [name, html] of pages) {
    if (!name.endsWith('.html')) continue;
    const { results } = await VALIDATOR.validateString(html, name);
    for (const { messages } of results)
      for (const { ruleId, message, line } of messages)
        problems.add(`${name}:${line} ${ruleId}: ${message}`);
  }
  return [...problems].slice(0, 20);
}
