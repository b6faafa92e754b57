// Rules as the gate carries them: whatever a site file says must come out of the script as it went in.
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asLiteral } from '../../../packages/server/src/delivery/as-literal.ts';

/** What a script that holds the literal gets. */
const read = (literal: string) => JSON.parse(runInNewContext(`JSON.stringify(${literal})`) as string) as unknown;

test('any JSON comes back as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      fc.pre(!JSON.stringify(value).includes('__proto__')); // no id of a site file is one
      expect(read(asLiteral(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test.each(['`${alert(1)}`', '</script><!--', '\\', '\\`', '"', '\r\n\u2028', '$', '${'])('%j is text and stays it', text => {
  const literal = asLiteral({ [text]: [text] });
  expect(read(literal)).toEqual({ [text]: [text] });
  expect(literal).not.toContain('<');
});

test('what is left out in JSON is left out here, and names are written bare', () => {
  expect(asLiteral({ site: 'a', still: undefined, '*': 1, 'en-panel': [true, null] })).toBe('{site:`a`,"*":1,"en-panel":[true,null]}');
});
