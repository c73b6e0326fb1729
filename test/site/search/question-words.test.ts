import { expect, it } from 'vitest';
import { readQuestion } from '../../../src/site/search/question-words.ts';

it.each([
  ['怎么申请专家', '申请专家', ['help', 'form']],
  ['请问聘期是几年？', '聘期是', ['regulation']],
  ['哪里可以核验聘书', '可以核验聘书', ['page', 'form']],
  ['how do I apply', 'apply', ['help', 'form']],
  ['How long is the term?', 'term', ['regulation']],
  ['谁可以帮忙', '可以帮忙', ['expert']],
  ['维权援助', '维权援助', []],
  ['怎么办', '', ['help', 'form']],
  ['island howling', 'island howling', []],
])('%s asks with the words “%s”', (query, words, wants) => {
  const question = readQuestion(query);
  expect(question.words).toBe(words);
  expect([...question.wants]).toEqual(wants);
});
