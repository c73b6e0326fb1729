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
    zh: '制度和表单所引用的规范性文件、版本和条款都应存在。',
    en: 'The works, versions and provisions that schemes and forms name all exist.',
  },
  messages: {
    version: {
      zh: '没有规范性文件“{{work}}”的版本“{{version}}”。',
      en: 'There is no version “{{version}}” of a work “{{work}}”.',
      remedy: {
        zh: '检查 regulations/ 中的目录名。',
        en: 'Check the folder names in regulations/.',
      },
    },
    provision: {
      zh: '“{{work}}”的版本 {{version}} 中没有条款“{{provision}}”。',
      en: 'The version {{version}} of “{{work}}” has no provision “{{provision}}”.',
      remedy: {
        zh: '在该文件的页面复制条款链接，# 之后即条款标识。',
        en: 'Copy the provision’s link from its page: what follows # is its id.',
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
