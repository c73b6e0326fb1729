import { startCopying } from './copy-citation.ts';
import { followScroll } from './follow-scroll.ts';

/** Previews of citations are the style sheet's; only Escape, which closes one without moving away, takes a script. */
function dismissPreviews(law: HTMLElement): void {
  const shown = 'a.cite:is(:hover, :focus)';
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const link of law.querySelectorAll<HTMLElement>(shown)) link.dataset['dismissed'] = '';
  });
  for (const left of ['pointerout', 'focusout'])
    law.addEventListener(left, ({ target }) => {
      if (target instanceof HTMLElement) delete target.dataset['dismissed'];
    });
}

const law = document.querySelector<HTMLElement>('.law');
if (law) {
  dismissPreviews(law);
  startCopying(law);
}
followScroll();
