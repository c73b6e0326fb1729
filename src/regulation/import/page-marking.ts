import type { Element } from 'hast';

/** What no reader of the page sees. */
const UNSEEN = new Set(['head', 'script', 'style', 'template', 'noscript', 'title', 'svg']);

/** Menus, heads and feet by their element, … */
const CHROME = new Set(['nav', 'header', 'footer', 'aside', 'form', 'button', 'select']);
/** … by their role, … */
const CHROME_ROLES = new Set(['navigation', 'banner', 'contentinfo', 'search', 'complementary']);
/** … or by the usual class names, `<div class="header">`, `<ul id="top-menu">`. */
const CHROME_NAMES =
  /^(?:site-?|page-?|top-?)?(?:nav(?:bar|igation)?|menu|header|head|foot|footer|breadcrumbs?|crumbs?|sidebar|copyright|share|toolbar|search)$/i;

const INLINE = new Set(
  (
    'a abbr b bdi bdo big cite code data del dfn em font i img ins kbd label mark q ruby rt s samp ' +
    'small span strong sub sup time tt u var wbr'
  ).split(' '),
);

export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  return Array.isArray(value) ? value.join(' ') : String(value ?? '');
}

export function isUnseen(element: Element): boolean {
  const style = attribute(element, 'style').replace(/\s/g, '');
  const hidden = element.properties['hidden'] !== undefined || /display:none/i.test(style);
  return hidden || UNSEEN.has(element.tagName);
}

export function isInline(element: Element): boolean {
  return INLINE.has(element.tagName);
}

/** The article itself: a heading within it belongs to it, `<article><header>标题</header>`. */
export function isContent(element: Element): boolean {
  return ['article', 'main'].includes(element.tagName) || attribute(element, 'role') === 'main';
}

/** A menu, head or foot of the page by its own marking. */
export function isChrome(element: Element): boolean {
  if (CHROME.has(element.tagName) || CHROME_ROLES.has(attribute(element, 'role'))) return true;
  const names = `${attribute(element, 'className')} ${attribute(element, 'id')}`;
  return names.split(/\s+/).some((name) => CHROME_NAMES.test(name));
}

export function descendants(node: Element, ...tagNames: string[]): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    const inside = descendants(child, ...tagNames);
    return tagNames.includes(child.tagName) ? [child, ...inside] : inside;
  });
}

/** A table of data; a table that lays the page out holds tables or has one row or column. */
export function isDataTable(element: Element): boolean {
  if (element.tagName !== 'table' || descendants(element, 'table').length > 0) return false;
  const columns = descendants(element, 'tr').map((row) => descendants(row, 'td', 'th').length);
  return columns.length > 1 && columns.some((count) => count > 1);
}
