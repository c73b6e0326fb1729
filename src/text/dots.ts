/** The dot between the parts of 李·约翰 in every shape that a keyboard, a font or an older encoding has for it. */
export const DOTS = '·•‧∙⋅・･.．。․﹒⸱⸳◦●ㆍᆞꞏ';
