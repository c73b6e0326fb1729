import { getCollection, type CollectionEntry } from 'astro:content';
import { LANGS, type Lang } from '../i18n/lang.ts';

export interface HandbookPage {
  lang: Lang;
  /** The file's name, the same in both languages. */
  name: string;
  entry: CollectionEntry<'handbook'>;
}

/** Every page of the handbook, in its order. Throws where one language lacks a page that the other has. */
export async function handbookPages(): Promise<HandbookPage[]> {
  const entries = await getCollection('handbook');
  const pages = entries.map((entry) => {
    const [lang = '', name = ''] = entry.id.split('/');
    return { lang: lang as Lang, name, entry };
  });
  for (const { name } of pages)
    for (const lang of LANGS)
      if (!pages.some((page) => page.lang === lang && page.name === name))
        throw new Error(`The handbook has no ${lang}/${name}.mdx`);
  return pages.sort((a, b) => a.entry.data.order - b.entry.data.order);
}
