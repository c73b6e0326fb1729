import type { DirectoryData } from './directory-data.ts';
import { foldWord } from './directory-names.ts';
import { nameEnAt, pinyinAt } from './directory.ts';

/** As many on one page of the plain list. */
export const PAGE_SIZE = 100;

/** What stands under one letter on a page; `places` are those of the people. */
export interface InitialGroup {
  /** `A`–`Z`, or null for names that begin with none of them. */
  initial: string | null;
  /** The fragment; on the page where the letter begins it is what the index leads to. */
  id: string;
  places: number[];
}

export interface DirectoryPage {
  /** From 1. */
  page: number;
  pages: number;
  groups: InitialGroup[];
  /** Places of the first and the last on the page; null in an empty directory. */
  ends: { first: number; last: number } | null;
}

/** A letter of the index, and the page it begins on. */
export interface InitialLink {
  initial: string | null;
  id: string;
  page: number;
}

export function initialAt(data: DirectoryData, at: number): string | null {
  const first = (pinyinAt(data, at) || foldWord(nameEnAt(data, at))).charAt(0).toUpperCase();
  return /^[A-Z]$/.test(first) ? first : null;
}

const idOf = (initial: string | null): string => `initial-${initial?.toLowerCase() ?? 'other'}`;

function groupPeople(data: DirectoryData, from: number, to: number): InitialGroup[] {
  const groups: InitialGroup[] = [];
  for (let at = from; at < to; at++) {
    const initial = initialAt(data, at);
    const last = groups.at(-1);
    if (last && last.initial === initial) last.places.push(at);
    else groups.push({ initial, id: idOf(initial), places: [at] });
  }
  return groups;
}

/** The plain list in pages; an empty directory has one, too. */
export function directoryPages(data: DirectoryData, size = PAGE_SIZE): DirectoryPage[] {
  const count = data.people.id.length;
  const pages = Math.max(1, Math.ceil(count / size));
  return Array.from({ length: pages }, (_, index) => {
    const [from, to] = [index * size, Math.min(count, (index + 1) * size)];
    const ends = to > from ? { first: from, last: to - 1 } : null;
    return { page: index + 1, pages, groups: groupPeople(data, from, to), ends };
  });
}

/** The letters that names begin with, each with the page where it begins. */
export function initialLinks(pages: readonly DirectoryPage[]): InitialLink[] {
  const links = new Map<string, InitialLink>();
  for (const { page, groups } of pages)
    for (const { initial, id } of groups) if (!links.has(id)) links.set(id, { initial, id, page });
  return [...links.values()];
}

/** Pages around this one and both ends, for a row of links; null where some are left out. */
export function nearPages(page: number, pages: number): Array<number | null> {
  const wanted = [1, page - 1, page, page + 1, pages].filter((each) => each >= 1 && each <= pages);
  const kept = [...new Set(wanted)].sort((a, b) => a - b);
  return kept.flatMap((each, at) => {
    const before = kept[at - 1];
    return before !== undefined && each > before + 1 ? [null, each] : [each];
  });
}
