import { readFileSync } from 'node:fs';
import type { FormDefinition, FormValues } from '../../src/forms/definition.ts';
import { loadFonts } from '../../src/load/fonts.ts';
import { subsetFormFonts } from '../../src/paper/forms/font-packs.ts';
import { DEFAULT_FONT_FILES } from '../../src/paper/fonts/font-roles.ts';

export const form = JSON.parse(
  readFileSync('content/forms/expert-application.json', 'utf8'),
) as FormDefinition;

export const sources = await loadFonts('node_modules', DEFAULT_FONT_FILES);

let made: ReturnType<typeof subsetFormFonts> | undefined;

/** The form's fonts with the rare pack, made once for a test file. */
export function formFonts(): ReturnType<typeof subsetFormFonts> {
  made ??= subsetFormFonts(form, [form], sources, true);
  return made;
}

/** Answers that fit, invented: a name with a dot, a non-BMP character and 䶮. */
export function sampleValues(changes: FormValues = {}): FormValues {
  return {
    name: '阿依古丽·样𬍛䶮',
    nameLatin: 'Ayguli Yang Zhen',
    birthDate: '1978-05-21',
    nationality: '中国',
    usualPlace: '北京市',
    identityKind: 'passport',
    identityNumber: 'E00000000',
    telephone: '+86 10 0000 0000',
    email: 'sample@example.org',
    employer: '示例律师事务所（样本）',
    employerKind: 'law-firm',
    post: '合伙人',
    category: 'law-trade',
    field: '专利诉讼',
    yearsInField: 18,
    languages: '中文、英语',
    countries: '美国、日本',
    periods: [
      { from: '2014-03', employer: '示例律师事务所（样本）', work: '涉外专利诉讼' },
      { from: '2008-07', to: '2014-02', employer: '样本科技有限公司', work: '海外专利布局' },
    ],
    experience: '代理企业在美国“337调查”中应诉十余起，在德国处理展会期间的临时禁令两起。',
    qualifications: [{ title: '法律职业资格', issuer: '司法部', on: '2006-03-01' }],
    proofList: [{ document: '案件代理证明', shows: '参与海外知识产权保护工作', pages: 6 }],
    directAdmission: 'no',
    penalised: 'no',
    exited: 'no',
    publication: ['agreed'],
    signedOn: '2026-04-02',
    ...changes,
  };
}
