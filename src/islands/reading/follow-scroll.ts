/** Pixels from the top to the line that a division must have passed: just below where a link to it brings it. */
const LINE = 56;

/** Marks in the contents the division in view, and keeps its entry in sight. */
export function followScroll(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
  const byId = Map.groupBy(links, ({ hash }) => decodeURIComponent(hash.slice(1)));
  const divisions = [...byId.keys()].flatMap((id) => document.getElementById(id) ?? []);
  let current: string | undefined;

  const mark = (id: string | undefined): void => {
    for (const link of byId.get(current ?? '') ?? []) link.removeAttribute('aria-current');
    for (const link of byId.get(id ?? '') ?? []) {
      link.setAttribute('aria-current', 'location');
      bringIntoPanel(link);
    }
    current = id;
  };
  const update = (): void => {
    const id = divisions.findLast((each) => each.getBoundingClientRect().top <= LINE)?.id;
    if (id !== current) mark(id);
  };
  let asked = false;
  const onScroll = (): void => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      update();
    });
  };
  addEventListener('scroll', onScroll, { passive: true });
  addEventListener('resize', onScroll, { passive: true });
  update();
}

/** Scrolls the panel of contents alone: the page must not move under the reader. */
function bringIntoPanel(link: HTMLElement): void {
  const panel = link.closest('.contents-open');
  if (!panel) return;
  const [{ top, bottom }, box] = [link.getBoundingClientRect(), panel.getBoundingClientRect()];
  if (top < box.top) panel.scrollTop -= box.top - top + box.height / 3;
  else if (bottom > box.bottom) panel.scrollTop += bottom - box.bottom + box.height / 3;
}
