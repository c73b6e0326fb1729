import type { FontRole } from './typeface.ts';

/**
 * The font file of each role, under `node_modules`: Noto (SIL Open Font License), TrueType outlines, with all of
 * GB 2312, the 8,105 通用规范汉字 and rare names. No free 小标宋 or 楷体 comes through the registry, so `title` is the
 * heaviest Song and `kai` a bold one; a centre names the files it has licences for.
 */
export const DEFAULT_FONT_FILES: Readonly<Record<FontRole, string>> = {
  title: '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
  heading: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  body: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  kai: '@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf',
  field: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
};
