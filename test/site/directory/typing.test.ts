import { describe, expect, test } from 'vitest';
import { directoryData } from '../../../src/site/directory/directory-data.ts';
import { findPeople } from '../../../src/site/directory/directory-find.ts';
import { NO_QUERY } from '../../../src/site/directory/directory-query.ts';
import { openDirectory } from '../../../src/site/directory/directory.ts';
import { readSampleSite } from '../sample-site.ts';

const { site } = readSampleSite();

/** Who of those named is found by what is typed. */
function found(people: ReadonlyArray<readonly [name: string, nameEn: string]>, typed: string) {
  const experts = people.map(([name, nameEn], at) => {
    const listed = site.experts[at]!;
    const profile = { ...listed.expert.profile, name, nameEn };
    return { ...listed, expert: { ...listed.expert, profile } };
  });
  const directory = openDirectory(directoryData({ ...site, experts }));
  return findPeople(directory, { ...NO_QUERY, text: typed }).people.map(
    (at) => directory.data.people.name[at],
  );
}

const OTHERS = [
  ['周例安', "Zhou Li'an"],
  ['Memet Sample', 'Memet Sample'],
] as const;

describe('a name is found as it is typed', () => {
  test.each([
    [
      '郑例远',
      'Zheng Liyuan',
      ['郑例远 ', '郑 例远', '郑　例远', '郑例遠', '鄭例遠', '郑\uFE00例远'],
    ],
    ['鄭例遠', 'Zheng Liyuan', ['郑例远', '鄭例遠']],
    ['김예시', 'Kim Yesi', ['김예시', '김예시'.normalize('NFD'), 'kim']],
    ['吕样澜', 'Lü Yanglan', ['lyu', 'lv', 'lu', 'lü', 'Lyu Yanglan', 'lüyanglan', '呂樣瀾']],
    ['王乐', 'Wang Le', ['wangle', 'wang le', '王樂']],
    ['欧阳单', 'Ouyang Dan', ['ouyangdan', '歐陽單']],
    ...['阿依古丽·样提', '阿依古丽•样提'].map(
      (name) =>
        [
          name,
          'Ayigul Yangti',
          ['·', '•', '・', '･', '.', '．', ' ', '　', ''].map((dot) => `阿依古丽${dot}样提`),
        ] as const,
    ),
    ['李·约翰', 'John Li', ['李约翰', '约翰·李', '约翰李', '李・约翰', 'li john']],
    ['O’Brien', 'O’Brien', ['obrien', "o'brien", 'O´Brien', 'O‘BRIEN']],
    ['Łukasz Żółć', 'Łukasz Żółć', ['lukasz', 'zolc', 'Łukasz']],
    ['Søren Ødegård', 'Søren Ødegård', ['odegard', 'soren', 'Ｓｏｒｅｎ']],
    ['Jürgen Müller', 'Jürgen Müller', ['mueller', 'muller', 'müller', 'Juergen Mueller']],
    ['Straße', 'Straße', ['strasse', 'STRASSE', 'straße']],
    ['d’Œuvre', 'd’Œuvre', ["d'oeuvre", 'doeuvre', 'oeuvre']],
    ['Đức', 'Đức', ['duc', 'Đức'.normalize('NFD')]],
    ['Işık', 'Işık', ['isik', 'IŞIK', 'ışık']],
  ] as const)('%s', (name, nameEn, typed) => {
    for (const each of typed)
      expect([each, found([...OTHERS, [name, nameEn]], each)]).toEqual([each, [name]]);
  });
});

test.each([
  [['王乐', 'Wang Le'], 'wangyue'],
  [['王乐', 'Wang Le'], 'lewang'],
  [['张文丽', 'Zhang Wenli'], '张丽文'],
  [['张文丽', 'Zhang Wenli'], 'zhangliwen'],
  [['李丽', 'Li Li'], '李莉'],
] as const)('%s is not found by %s', (person, typed) => {
  expect(found([...OTHERS, person], typed)).toEqual([]);
});
