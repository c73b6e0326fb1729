import { expect, test } from 'vitest';
import { handbookRecord } from '../../../src/site/search/search-handbook.ts';

const SOURCE = `---
title: 签名
lede: 写了什么。
order: 1
---

import Figure from './Figure.astro';

## 怎样核验

| 名称 | 内容 |
| ---- | ---- |
| \`v\`  | 版本 |

- **有效**：见[核验页](/zh/verify/)。

<Figure name="code" />

1. 第一步
`;

test('a page of the handbook is found by its words, not by its marks', () => {
  const { kind, title, blocks } = handbookRecord(SOURCE, '/zh/handbook/trust/');
  expect(kind).toBe('handbook');
  expect(title).toBe('签名');
  expect(blocks.map(({ text }) => text.replace(/\s+/g, ' '))).toEqual([
    '签名',
    '写了什么。',
    '怎样核验',
    '名称 内容',
    'v 版本',
    '有效：见核验页。',
    '第一步',
  ]);
});
