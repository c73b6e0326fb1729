import type { Expert } from '../../generated/expert.ts';
import type { Workstation } from '../../generated/workstation.ts';
import type { Bilingual } from '../../i18n/lang.ts';
import { expertState } from '../../records/expert-state.ts';
import { aliasFault, nameFault, textFault, type NameFault } from '../../text/name-faults.ts';
import { oddCharacter, plainName } from '../../text/plain-name.ts';
import type { Content, Held } from '../content.ts';
import { defineRule } from '../rule.ts';

interface Named {
  text: string;
  at: string;
  what: Bilingual;
  faultOf: (text: string) => NameFault | null;
  /** Whether it is a person's name, which is held to one spelling too. */
  ofPerson: boolean;
}

const WHAT = {
  name: { zh: '姓名', en: 'name' },
  nameEn: { zh: '拉丁字母姓名', en: 'name in Latin letters' },
  alias: { zh: '别名', en: 'alias' },
  employer: { zh: '单位名称', en: 'employer' },
  title: { zh: '职务', en: 'title' },
  station: { zh: '工作站名称', en: 'name of the workstation' },
  host: { zh: '承建单位名称', en: 'host' },
} as const satisfies Record<string, Bilingual>;

function inBoth({ zh, en }: Bilingual, at: string, what: Bilingual): Named[] {
  return [
    { text: zh, at: `${at}/zh`, what, faultOf: textFault, ofPerson: false },
    { text: en, at: `${at}/en`, what, faultOf: textFault, ofPerson: false },
  ];
}

const PERSON = { faultOf: nameFault, ofPerson: true } as const;

function namesOfExpert({ profile }: Expert): Named[] {
  const { name, nameEn, aliases = [], employer, title } = profile;
  return [
    { text: name, at: '/profile/name', what: WHAT.name, ...PERSON },
    { text: nameEn, at: '/profile/nameEn', what: WHAT.nameEn, ...PERSON },
    ...aliases.map((text, index) => ({
      ...{ text, at: `/profile/aliases/${index}` },
      ...{ what: WHAT.alias, faultOf: aliasFault, ofPerson: true },
    })),
    ...inBoth(employer, '/profile/employer', WHAT.employer),
    ...inBoth(title, '/profile/title', WHAT.title),
  ];
}

function namesOfStation({ profile }: Workstation): Named[] {
  return [
    ...inBoth(profile.name, '/profile/name', WHAT.station),
    ...inBoth(profile.host, '/profile/host', WHAT.host),
  ];
}

/** Whether the site shows the name already, so that a finding may. */
function isListed(content: Content, { scheme, ...record }: Expert, asOf: string): boolean {
  const held = content.schemes.find(({ value }) => value.id === scheme);
  return (
    held !== undefined && expertState({ scheme, ...record }, asOf, held.value)?.state === 'serving'
  );
}

const MESSAGE = {
  empty: 'empty',
  unreadable: 'unreadable',
  'line-break': 'lineBreak',
  'private-use': 'privateUse',
  direction: 'direction',
  formula: 'formula',
  digit: 'digit',
  sign: 'sign',
} as const satisfies Record<NameFault, string>;

const FROM_THE_DOCUMENT: Bilingual = {
  zh: '对照身份证件或登记材料重新录入。',
  en: 'Enter it anew from the identity document or the registration.',
};

export default defineRule({
  id: 'file/names',
  scope: 'registry',
  level: 'error',
  title: { zh: '姓名与名称的写法', en: 'How names are spelt' },
  demand: {
    zh: '姓名和名称用看得见、印得出的文字写成一行。多余的空格、别的圆点、部首用字等不影响识别同一人，但应改为通行写法。',
    en: 'Names are written in one line, in letters that can be seen and printed. Spare spaces, another dot or a radical in the place of a character do not hide who is meant, but are put in the usual spelling.',
  },
  messages: {
    empty: {
      zh: '{{whatZh}}里没有一个文字。',
      en: 'The {{whatEn}} has no letter in it.',
      remedy: FROM_THE_DOCUMENT,
    },
    unreadable: {
      zh: '{{whatZh}}有丢失或读错的文字（问号、U+FFFD 或乱码）。',
      en: 'Letters of the {{whatEn}} were lost or misread (question marks, U+FFFD, or text in the wrong encoding).',
      remedy: FROM_THE_DOCUMENT,
    },
    lineBreak: {
      zh: '{{whatZh}}里有换行。',
      en: 'The {{whatEn}} has a line break in it.',
      remedy: { zh: '写成一行。', en: 'Write it in one line.' },
    },
    privateUse: {
      zh: '{{whatZh}}里有自造字、控制字符或未定义的字符，别的机器看不到，也印不出。',
      en: 'The {{whatEn}} has a character of private use, a control character or one that is not assigned: other machines cannot show it, nor print it.',
      remedy: {
        zh: '生僻字改用国家标准 GB 18030 收录的字符；没有收录的，按证件上的替代写法。',
        en: 'For a rare character use the one in the standard GB 18030; where it has none, the spelling that the identity document gives instead.',
      },
    },
    formula: {
      zh: '{{whatZh}}写成了电子表格的公式（以 =、+、-、@ 开头，或含“|”）。',
      en: 'The {{whatEn}} is written as a spreadsheet’s formula (it begins with =, +, - or @, or holds a “|”).',
      remedy: FROM_THE_DOCUMENT,
    },
    direction: {
      zh: '{{whatZh}}里有改变文字方向的隐藏字符，所显示的与所写的不同。',
      en: 'The {{whatEn}} has a hidden character that turns the order of letters round: what is shown is not what is written.',
      remedy: FROM_THE_DOCUMENT,
    },
    digit: {
      zh: '{{whatZh}}里有数字。',
      en: 'The {{whatEn}} has a digit in it.',
      remedy: {
        zh: '对照身份证件重新录入；区分同名的人用编号，不用姓名。',
        en: 'Enter it anew from the identity document; people of one name are told apart by their ids.',
      },
    },
    sign: {
      zh: '{{whatZh}}里有不属于名字的符号或表情符号。',
      en: 'The {{whatEn}} has a sign or an emoji that belongs to no name.',
      remedy: FROM_THE_DOCUMENT,
    },
    odd: {
      zh: '{{whatZh}}第 {{place}} 个字符（{{code}}）不是通行写法。',
      en: 'Character {{place}} of the {{whatEn}} ({{code}}) is not in the usual spelling.',
      remedy: { zh: '改为“{{plain}}”。', en: 'Write “{{plain}}”.' },
    },
    oddUnlisted: {
      zh: '{{whatZh}}第 {{place}} 个字符（{{code}}）不是通行写法。',
      en: 'Character {{place}} of the {{whatEn}} ({{code}}) is not in the usual spelling.',
      remedy: {
        zh: '删去多余的空格和看不见的字符；圆点写作“·”；部首和全角字符改为通行的字。',
        en: 'Take spare spaces and what cannot be seen away; write the dot as “·”, and the usual character in the place of a radical or a wide one.',
      },
    },
  },
  across: 'each',
  check({ content, asOf }, report) {
    const judge = <R extends { id: string }>(
      { path, value }: Held<R>,
      names: readonly Named[],
      mayShow: () => boolean,
    ): void => {
      for (const { text, at, what, faultOf, ofPerson } of names) {
        const place = { path, record: value.id, at };
        const data = { whatZh: what.zh, whatEn: what.en };
        const fault = faultOf(text);
        if (fault) report({ message: MESSAGE[fault], ...place, data });
        const odd = fault || !ofPerson ? null : oddCharacter(text);
        if (!odd) continue;
        const where = { ...data, place: odd.at, code: odd.code };
        report({
          ...(mayShow()
            ? { message: 'odd' as const, data: { ...where, plain: plainName(text) } }
            : { message: 'oddUnlisted' as const, data: where }),
          level: 'warning',
          ...place,
        });
      }
    };
    for (const held of content.experts)
      judge(held, namesOfExpert(held.value), () => isListed(content, held.value, asOf));
    for (const held of content.workstations) judge(held, namesOfStation(held.value), () => false);
  },
});
