/** `/` goes to the search box, as on many sites; not while somebody types, nor with a modifier that means another thing. */
const EDITABLE = 'input, textarea, select, [contenteditable]';

document.addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (key !== '/' || ctrlKey || metaKey || altKey) return;
  if (target instanceof Element && target.closest(EDITABLE)) return;
  const box = document.querySelector<HTMLInputElement>('form[role="search"] input[name="q"]');
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});
