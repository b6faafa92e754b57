// Attributes as they are written: read as the standard's tokeniser reads them, edited without touching anything else.
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { editTag, readAttributes, valueOf } from '../../../../packages/server/src/rewrite/html/attributes.ts';

const same = (text: string) => text;

test('whatever is written in a tag, the attributes are those that a browser sees', () => {
  const soup = fc.string({ unit: fc.constantFrom(..."abSrc==\"''/  \t\n\f\r&amp;&#65;<é".split(''), '&amp', '&lt;', 'src=', '&notit;', '&copy=') });
  fc.assert(
    fc.property(soup, text => {
      const tag = `<x ${text}>`;
      const [element] = parseFragment(tag, { sourceCodeLocationInfo: true }).childNodes;
      // a quote that is not closed swallows the end of the tag
      if (!element || !('attrs' in element) || element.sourceCodeLocation?.startTag?.endOffset !== tag.length) return;
      const read = readAttributes(tag, same).map(({ name, value }) => [name, value.replace(/\r\n?/g, '\n')] as const);
      const first = read.filter(([name], index) => read.findIndex(other => other[0] === name) === index);
      expect(first).toEqual(element.attrs.map(({ name, value }) => [name, value]));
    }),
    { numRuns: 2000 },
  );
});

test('editing renames, sets and drops, and leaves the rest of the tag as it is', () => {
  const tag = `<IMG  SRC = 'a&amp;b'\talt=x src=c ID=q data-src=old/ >`;
  const attributes = readAttributes(tag, same);
  expect(valueOf(attributes, 'src')).toBe('a&b');
  expect(valueOf(attributes, 'title')).toBe(undefined);
  expect(editTag(tag, attributes, { rename: new Map([['src', 'data-src']]), set: new Map([['data-service', 'a"é<&']]), drop: new Set(['id']) })).toBe(
    `<IMG data-service="a&#34;&#233;&#60;&#38;"  data-src = 'a&amp;b'\talt=x data-src=c   >`,
  );
  expect(editTag(tag, attributes, {})).toBe(tag);
});
