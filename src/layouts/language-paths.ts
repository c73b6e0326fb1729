import { LANGS, type Lang } from '../i18n/lang.ts';

/** One set of paths for each language, for `getStaticPaths`. */
export function pathsInBothLanguages<P extends Record<string, string>, D>(
  pages: ReadonlyArray<{ params: P; props: D }>,
): Array<{ params: P & { lang: Lang }; props: D & { lang: Lang } }> {
  return LANGS.flatMap((lang) =>
    pages.map(({ params, props }) => ({ params: { ...params, lang }, props: { ...props, lang } })),
  );
}

/** The paths of a page that needs nothing but its language. */
export function languagePaths(): Array<{ params: { lang: Lang }; props: { lang: Lang } }> {
  return pathsInBothLanguages([{ params: {}, props: {} }]);
}
