// Subjects in French: every subject that a sinner is found with has French words, and the finding itself keeps its own.
import { expect, test } from 'vitest';
import { subjectIn } from '../../../packages/scanner/src/words/subject-in.ts';
import { sinners } from '../sinners/sinners.ts';

const subjects = [...new Set(sinners.flatMap(({ expected }) => expected.map(key => key.slice(key.indexOf(' ') + 1))))];

test.each(subjects.filter(subject => !/^(?:cookie \S+|service \S+|\/\S+|gtag consent \S+)$/.test(subject)))('%s has French words', subject => {
  expect(subjectIn(subject, 'en')).toBe(subject);
  expect(subjectIn(subject, 'fr')).not.toBe(subject);
});

test('names stay as they are', () => {
  expect(subjectIn('cookie _ga', 'fr')).toBe('cookie _ga');
  expect(subjectIn('cookie fr on www.facebook.com', 'fr')).toBe('cookie fr sur www.facebook.com');
  expect(subjectIn('local storage id on example.net', 'fr')).toBe('stockage local id sur example.net');
});
