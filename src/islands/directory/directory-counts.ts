import type { Directory } from '../../site/directory/directory.ts';

function showCount(box: HTMLInputElement, count: number): void {
  const label = box.closest('label');
  if (!label) return;
  label.querySelector('.count')!.textContent = String(count);
  label.classList.toggle('none', count === 0 && !box.checked);
}

/** How many values of a facet are chosen, beside its name; what is chosen is not folded away. */
function showChosen(facet: HTMLDetailsElement): void {
  const chosen = facet.querySelectorAll('input:checked').length;
  facet.querySelector('.chosen')!.textContent = chosen > 0 ? String(chosen) : '';
  for (const inner of facet.querySelectorAll<HTMLDetailsElement>('details'))
    inner.open ||= inner.querySelector('input:checked') !== null;
}

/** What each value would give now, beside its box. */
export function showCounts(
  form: HTMLFormElement,
  { data, starts }: Directory,
  counts: Uint32Array,
): void {
  for (const { id, values } of data.facets)
    for (const [place, value] of values.entries()) {
      const box = form.querySelector<HTMLInputElement>(
        `input[name="${id}"][value="${CSS.escape(value.id)}"]`,
      );
      if (box) showCount(box, counts[starts[id] + place] ?? 0);
    }
  form.querySelectorAll<HTMLDetailsElement>('details.facet').forEach(showChosen);
}
