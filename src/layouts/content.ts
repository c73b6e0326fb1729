import { takeOver, type Handover } from '../edition/handover.ts';
import { RULES } from '../rules/index.ts';
import { createSiteContent, type SiteContent } from '../site/content/content.ts';

let shaped: { from: Handover; content: SiteContent } | undefined;

/** What the pages show: the edition that the command read and judged, shaped once. */
export function getContent(): SiteContent {
  const from = takeOver();
  if (shaped?.from !== from) {
    const { content, schemas } = from.edition;
    const input = { content, schemas: schemas.byName, rules: RULES, asOf: from.asOf };
    shaped = { from, content: createSiteContent(input) };
  }
  return shaped.content;
}

/** What is made of the content, made once and anew when there is other content. */
export function keepWithContent<T>(make: (content: SiteContent) => T): () => T {
  let kept: { from: SiteContent; made: T } | undefined;
  return () => {
    const from = getContent();
    if (kept?.from !== from) kept = { from, made: make(from) };
    return kept.made;
  };
}
