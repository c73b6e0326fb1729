import { expect, it } from 'vitest';
import { loadFiles } from '../../../src/load/files.ts';
import { readSchemas } from '../../../src/load/schemas.ts';
import { readLibrary } from '../../../src/regulation/library.ts';
import { resolveCitation } from '../../../src/regulation/references/resolve-citation.ts';

const WORKS = readLibrary(loadFiles('content', readSchemas('schemas')));
const POOL = WORKS.find(({ id }) => id === 'bj-expert-pool');

function meanings(text: string, home = POOL): string[] {
  return resolveCitation(WORKS, text, '2026-11-16', home).map(({ work, provisions, missing }) =>
    missing ? 'missing' : `${work?.id ?? 'not held'} ${provisions.map(({ eId }) => eId).join('+')}`,
  );
}

it.each([
  [
    '《北京市涉外知识产权保护服务专家库管理办法》第八条第一款第（三）项',
    ['bj-expert-pool art_8__para_1__point_3'],
  ],
  ['《北京市涉外知识产权保护服务专家库管理办法》', ['bj-expert-pool ']],
  [
    '第九条第（四）项、第（五）项',
    ['bj-expert-pool art_9__para_1__point_4', 'bj-expert-pool art_9__para_1__point_5'],
  ],
  ['第八条第二款', ['bj-expert-pool art_8__para_2']],
  ['第十九条', ['missing']],
  ['《中华人民共和国专利法》第二条', ['not held ']],
  [
    '《北京市海外知识产权维权援助工作管理办法（征求意见稿）》第十二条',
    ['bj-overseas-assistance art_12'],
  ],
  [
    '《重庆市海外知识产权纠纷应对指导工作站管理办法（试行）》第九条第一款',
    ['cq-workstations art_9__para_1'],
  ],
])('%s', (text, expected) => {
  expect(meanings(text)).toEqual(expected);
});

it('finds nothing held where a bare article has no regulation to be of', () => {
  expect(resolveCitation(WORKS, '第八条', '2026-11-16')).toMatchObject([{ work: null }]);
});
