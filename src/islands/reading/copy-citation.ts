/** What a pointer over or a focus in belongs to: the words of one provision, with its permanent link among them. */
const HOLDER =
  '.lead, .paragraph, .provision, .points > li, .marks-table td, .marks-table tbody th, .division > .words > .number, .annex > .number';

/** A page served without TLS, as on an office network, has no `navigator.clipboard`. */
function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'visually-hidden';
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  return copied;
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function createButton(words: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy-citation';
  button.textContent = words;
  return button;
}

/** Says aloud what the button did; the button’s own name goes on saying what it is for. */
function createStatus(law: HTMLElement): HTMLElement {
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  law.after(status);
  return status;
}

/**
 * One button for the whole text, which comes to the provision that is pointed at, focused or linked to: it copies
 * 《…》（文号）第八条第一款第（三）项 and the permanent link.
 */
export function startCopying(law: HTMLElement): void {
  const { cite = '', copy = '', copyOf = '', copied = '', failed = '' } = law.dataset;
  const button = createButton(copy);
  const status = createStatus(law);
  const page = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '';
  let link: HTMLAnchorElement | null = null;

  const show = (next: HTMLAnchorElement | null | undefined): void => {
    const holder = next?.closest(HOLDER);
    // Where the keyboard is, the pointer does not take it away.
    if (
      !next ||
      !holder ||
      !law.contains(next) ||
      next === link ||
      button.matches(':focus-visible')
    )
      return;
    link = next;
    delete button.dataset['done'];
    const name = next.dataset['name'] ?? '';
    button.ariaLabel = copyOf.replace('{name}', name);
    if (holder.matches('h2, h3, h4, h5, h6')) holder.after(button);
    else holder.append(button);
  };
  const showIn = (element: Element | null | undefined): void =>
    show(element?.querySelector<HTMLAnchorElement>('a.permalink'));

  law.addEventListener('pointerover', ({ target }) => {
    if (!(target instanceof Element) || target === button) return;
    const own = target.closest<HTMLAnchorElement>('a.permalink');
    if (own) show(own);
    else showIn(target.closest(HOLDER));
  });
  law.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) show(target.closest<HTMLAnchorElement>('a.permalink'));
  });
  // Not `:target`: on the way in it matches only once the page has been scrolled.
  const showTarget = (): void =>
    showIn(document.getElementById(decodeURIComponent(location.hash.slice(1))));
  addEventListener('hashchange', showTarget);
  showTarget();

  let shown: ReturnType<typeof setTimeout> | undefined;
  button.addEventListener('click', async () => {
    if (!link) return;
    const citation = cite + (link.dataset['name'] ?? '');
    const done = await copyText(`${citation}\n${page}${link.hash}`);
    button.focus({ preventScroll: true });
    button.dataset['done'] = done ? '✓' : failed;
    status.textContent = done ? `${copied} ${citation}` : failed;
    clearTimeout(shown);
    shown = setTimeout(() => {
      delete button.dataset['done'];
      status.textContent = '';
    }, 3000);
  });
}
