// House style that a machine can hold: names of files, first lines, exports.
import path from 'node:path';
import { expect, test } from 'vitest';
import { readSources } from '../helpers/sources.ts';

const sources = readSources();

test('no file or folder is a drawer for odds and ends', () => {
  const drawer = /^(?:utils?|helpers?|common|lib|misc|shared|manager|types)(?:\.tsx?)?$/;
  expect(sources.filter(({ file }) => file.split(path.sep).some(part => drawer.test(part))).map(({ file }) => file)).toEqual([]);
});

test('files are in kebab-case, components in PascalCase', () => {
  const named = (file: string) => /^(?:[a-z0-9]+(?:[-.][a-z0-9]+)*\.tsx?|[A-Z][A-Za-z0-9]*\.tsx)$/.test(path.basename(file));
  expect(sources.filter(({ file }) => !named(file)).map(({ file }) => file)).toEqual([]);
});

test('the first line of every file is a sentence that says what it is for', () => {
  expect(sources.filter(({ text }) => !/^\/\/ \S.{3,}[.?!)]$/.test(text.split('\n', 1)[0] ?? '')).map(({ file }) => file)).toEqual([]);
});

test('every export has a name', () => {
  expect(sources.filter(({ text }) => /^export default\b|\bas default\b/m.test(text)).map(({ file }) => file)).toEqual([]);
});

test('every relative import says the file it means', () => {
  const bare = sources.flatMap(({ file, imports }) =>
    imports.filter(({ target }) => target && !/\.(?:tsx?|json|css)$/.test(target)).map(({ from }) => `${file}: ${from}`),
  );
  expect(bare).toEqual([]);
});
