import type { Lead } from '../../generated/search.ts';
import { findVersion } from '../../regulation/library.ts';
import { isFaulty, type Content } from '../content.ts';
import { defineRule, type Report } from '../rule.ts';

type Missing = Pick<Report<'provision' | 'form' | 'situation'>, 'message' | 'at' | 'data'>;

/** What a lead names and the content has not; of a file that could not be read nobody can say. */
function missingOf(lead: Lead, content: Content): Missing | null {
  const { work, version, provision, form, situation } = lead;
  if (work !== undefined && version !== undefined && provision !== undefined) {
    const files = [`regulations/${work}/work.json`, `regulations/${work}/${version}/zh.md`];
    const found = findVersion(content.works, work, version);
    if (found?.provisionsById.has(provision)) return null;
    if (!found && files.some((file) => isFaulty(content, file))) return null;
    return { message: 'provision', at: '/provision', data: { work, version, provision } };
  }
  if (form !== undefined) {
    const isHeld = content.forms.some(({ value }) => value.id === form);
    const isUnread = isFaulty(content, `forms/${form}.json`);
    return isHeld || isUnread ? null : { message: 'form', at: '/form', data: { form } };
  }
  if (situation === undefined || isFaulty(content, 'situations.json')) return null;
  const isHeld = content.situations?.value.situations.some(({ id }) => id === situation);
  return isHeld ? null : { message: 'situation', at: '/situation', data: { situation } };
}

export default defineRule({
  id: 'scheme/search-leads',
  scope: 'registry',
  level: 'error',
  title: { zh: '搜索的最佳答案存在', en: 'Best answers of the search exist' },
  demand: {
    zh: 'search.json 的最佳答案所指的条款、表格和求助页面都应存在。',
    en: 'The provisions, forms and help pages to which search.json leads all exist.',
  },
  messages: {
    provision: {
      zh: '“{{work}}”的版本“{{version}}”没有条款“{{provision}}”，搜索无处可指。',
      en: 'There is no provision “{{provision}}” in the version “{{version}}” of “{{work}}” for the search to lead to.',
      remedy: {
        zh: '写 regulations/ 中已有的文件、版本和条款标识；条款链接 # 之后即是。',
        en: 'Name a work, version and provision that regulations/ has; the provision’s id follows the # of its link.',
      },
    },
    form: {
      zh: '没有表格“{{form}}”，搜索无处可指。',
      en: 'There is no form “{{form}}” for the search to lead to.',
      remedy: {
        zh: '写 forms/ 中已有的表格编号，或者删去这一项。',
        en: 'Name a form that forms/ has, or take the lead out.',
      },
    },
    situation: {
      zh: '没有处境“{{situation}}”，搜索无处可指。',
      en: 'There is no situation “{{situation}}” for the search to lead to.',
      remedy: {
        zh: '写 situations.json 中已有的编号，或者删去这一项。',
        en: 'Name one that situations.json has, or take the lead out.',
      },
    },
  },
  across: 'texts',
  check({ content }, report) {
    const { value, path = '' } = content.search ?? {};
    for (const [a, { leads }] of (value?.answers ?? []).entries())
      for (const [l, lead] of leads.entries()) {
        const missing = missingOf(lead, content);
        if (!missing) continue;
        const at = `/answers/${a}/leads/${l}${missing.at}`;
        report({ ...missing, path, at, record: 'search' });
      }
  },
});
