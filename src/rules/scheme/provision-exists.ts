import { findVersion } from '../../regulation/library.ts';
import { isFaulty } from '../content.ts';
import { mappedProvisions } from '../mapped-provisions.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'scheme/provision-exists',
  scope: 'registry',
  level: 'error',
  title: { zh: '引用的条款存在', en: 'Provisions referred to exist' },
  demand: {
    zh: '制度、表单、文书样式和站点设置所引用的规范性文件、版本和条款都应存在。',
    en: 'The works, versions and provisions that schemes, forms, certificates and the site’s settings name all exist.',
  },
  messages: {
    version: {
      zh: '没有规范性文件“{{work}}”的版本“{{version}}”。',
      en: 'There is no version “{{version}}” of a work “{{work}}”.',
      remedy: {
        zh: '写 regulations/ 中已有的文件和版本，即两级目录名；从别处复制来的，改为本单位的文件和条款。',
        en: 'Name a work and version that regulations/ has, as its folders are called; in a copied file, put your own.',
      },
    },
    provision: {
      zh: '“{{work}}”的版本 {{version}} 中没有条款“{{provision}}”。',
      en: 'The version {{version}} of “{{work}}” has no provision “{{provision}}”.',
      remedy: {
        zh: "用 npm run regulation -- cite '《…》第四条第三项' 查条款标识；或在该文件的页面复制条款链接，# 之后即是。",
        en: "npm run regulation -- cite '《…》第四条第三项' tells its id; so does the provision’s link on its page, after the #.",
      },
    },
  },
  across: 'texts',
  check({ content }, report) {
    for (const { work, version, provision, path, at, record } of mappedProvisions(content)) {
      const found = findVersion(content.works, work, version);
      const files = [`regulations/${work}/work.json`, `regulations/${work}/${version}/zh.md`];
      if (!found && files.some((file) => isFaulty(content, file))) continue;
      if (!found) report({ message: 'version', path, at, record, data: { work, version } });
      else if (!found.provisionsById.has(provision))
        report({ message: 'provision', path, at, record, data: { work, version, provision } });
    }
  },
});
