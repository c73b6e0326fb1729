import type { FaultKind } from '../../load/faults.ts';
import { defineRule, type RuleMessage } from '../rule.ts';

const MESSAGES = {
  empty: {
    zh: '文件是空的。',
    en: 'The file is empty.',
    remedy: { zh: '写入内容，或删除该文件。', en: 'Write its content, or delete the file.' },
  },
  byteOrderMark: {
    zh: '文件开头有字节序标记（BOM）。',
    en: 'The file begins with a byte-order mark (BOM).',
    remedy: {
      zh: '在编辑器中另存为“UTF-8（无 BOM）”。',
      en: 'Save it in the editor as “UTF-8 without BOM”.',
    },
  },
  notUtf8: {
    zh: '文件不是 UTF-8 编码。',
    en: 'The file is not encoded in UTF-8.',
    remedy: {
      zh: '在编辑器中另存为 UTF-8；旧文件常为 GBK 或 GB18030。',
      en: 'Save it in the editor as UTF-8; older files are often GBK or GB18030.',
    },
  },
  invisible: {
    zh: '有看不见的控制字符 {{codePoint}}。',
    en: 'There is an invisible control character, {{codePoint}}.',
    remedy: {
      zh: '删除该字符；多为从网页或 Word 粘贴时带入。',
      en: 'Delete it; it usually comes along when text is pasted from a web page or Word.',
    },
  },
  halfCharacter: {
    zh: '此处的转义只写了半个字符 {{codePoint}}（孤立的代理项），任何编码都写不出它。',
    en: 'The escape here is half a character, {{codePoint}} (a lone surrogate), which no encoding can write.',
    remedy: {
      zh: '把该字直接写出，或补全两个代理项。',
      en: 'Write the character itself, or both surrogates.',
    },
  },
  tooLarge: {
    zh: '文件有 {{bytes}} 字节，超过上限 {{limit}} 字节，未读取。',
    en: 'The file has {{bytes}} bytes, more than the limit of {{limit}}; it was not read.',
    remedy: {
      zh: '确认放对了文件；记录和法规文本远小于此。',
      en: 'See whether it is the right file; records and regulation texts are far smaller.',
    },
  },
  link: {
    zh: '这是符号链接，不予读取。',
    en: 'This is a symbolic link; links are not followed.',
    remedy: {
      zh: '把文件本身放在这里，替换该链接。',
      en: 'Put the file itself here in place of the link.',
    },
  },
  unreadable: {
    zh: '无法读取该文件（{{code}}）。',
    en: 'The file cannot be read ({{code}}).',
    remedy: { zh: '检查文件权限。', en: 'Check the file’s permissions.' },
  },
  unexpected: {
    zh: '内容目录中没有这种文件的位置。',
    en: 'The content folder has no place for a file of this kind here.',
    remedy: {
      zh: '记录放在 experts/<制度>/<编号>.json 或 workstations/<制度>/<编号>.json，非公开部分放在 private/<制度>/<编号>.json，目录名和扩展名照此书写，扩展名小写；其余位置见手册“为另一座城市建站”。不属于内容的文件移出内容目录。',
      en: 'Records go to experts/<scheme>/<id>.json or workstations/<scheme>/<id>.json, private parts to private/<scheme>/<id>.json, with folders and endings named so; the handbook’s “A site for another city” has the other places. Move out what is no content.',
    },
  },
  missing: {
    zh: '缺少必备文件。',
    en: 'A file that must be there is missing.',
    remedy: {
      zh: '新建该文件：从 test/fixtures/cities/linjiang/site.json 复制一份来改，各项含义见 schemas/site.schema.json。',
      en: 'Make it: copy test/fixtures/cities/linjiang/site.json and change it; schemas/site.schema.json says what each property means.',
    },
  },
} satisfies Partial<Record<FaultKind, RuleMessage>>;

export default defineRule({
  id: 'file/readable',
  scope: 'file',
  level: 'error',
  title: { zh: '文件可读', en: 'Files can be read' },
  demand: {
    zh: '内容目录中的每个文件都应是放在正确位置、UTF-8 编码、没有隐形字符的普通文件。',
    en: 'Every file in the content folder is a plain file in its place, in UTF-8, without characters nobody can see.',
  },
  messages: MESSAGES,
  across: 'each',
  check({ content }, report) {
    for (const { kind, path, pointer, data, line, column } of content.loaded.faults)
      if (kind in MESSAGES)
        report({
          message: kind as keyof typeof MESSAGES,
          path,
          at: pointer,
          data,
          position: { line, column },
        });
  },
});
