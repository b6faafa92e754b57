// The rewriter on any document, cut anywhere: the same page comes out, granted text passes, and nothing held loads in a browser's tree.
import fc from 'fast-check';
import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, test } from 'vitest';
import { makeHtmlRewriter } from '../../../../packages/server/src/rewrite/html/html-rewriter.ts';
import type { Page } from '../../../../packages/server/src/rewrite/html/page.ts';
import { choiceCookie, PAGE, REWRITE_RULES } from '../../../helpers/rewrite-rules.ts';
import { rewrite, SNIPPET, TAG, UNTOUCHED } from '../../../helpers/rewritten.ts';

const page: Page = {
  rules: REWRITE_RULES,
  choice: null,
  context: 'general',
  host: 'www.shop.example',
  sdk: undefined,
  url: PAGE,
  insert: TAG,
  text: units => units,
  onHeld: () => {},
  facts: '',
  scripting: true,
};

function inPieces(html: string, cuts: readonly number[]): string {
  const rewriter = makeHtmlRewriter(page);
  const edges = [0, ...[...cuts].sort((a, b) => a - b), html.length];
  return (
    edges
      .slice(1)
      .map((edge, index) => rewriter.write(html.slice(edges[index], edge)))
      .join('') + rewriter.end()
  );
}

const BRICKS = [
  ...UNTOUCHED,
  '<!doctype html>',
  '<html><head>',
  '</head>',
  '<body onload=x>',
  '<script src=https://stats.test/a></script>',
  `<script>${SNIPPET}</script>`,
  '<noscript><img src="https://ads.test/n"></noscript>',
  '<style>p{background:url(https://ads.test/b)}</style>',
  '<svg><style>p{fill:url(https://ads.test/b)}</style><script>',
  '</svg>',
  '<iframe srcdoc="<img src=https://ads.test/>">',
  '<template>',
  '</template>',
  '<table><tr><td>',
  '</table>',
  '<select><option>',
  '<base href=//ads.test>',
  '<img src=a>',
  '<math><annotation-xml>',
  '</p>',
  '</script>',
  '</style>',
];
const documents = fc.array(fc.constantFrom(...BRICKS), { maxLength: 12 }).map(parts => parts.join(''));

test('wherever a document is cut, the rewrite is the same', () => {
  const whole = BRICKS.filter(brick => !/plaintext|never closed|^<!--$/.test(brick)).join('\n');
  const expected = inPieces(whole, []);
  expect(
    inPieces(
      whole,
      Array.from({ length: whole.length }, (_, at) => at),
    ),
  ).toBe(expected);
  for (let at = 0; at < whole.length; at += 61) expect(inPieces(whole, [at])).toBe(expected);
  fc.assert(
    fc.property(documents, fc.array(fc.nat(400), { maxLength: 8 }), (html, cuts) => {
      expect(
        inPieces(
          html,
          cuts.map(cut => Math.min(cut, html.length)),
        ),
      ).toBe(inPieces(html, []));
    }),
    { numRuns: 200 },
  );
});

test('where everything is granted, any text passes as it is', () => {
  const text = fc.array(fc.oneof(fc.constantFrom(...BRICKS), fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'<>"\'=/!-a& \r\n\0') })), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(text, parts => rewrite(parts.join(''), {}, choiceCookie('audience+advertising')) === parts.join('')),
    { numRuns: 200 },
  );
});

test('in the tree that a browser builds of the rewritten page, nothing loads from a held service', () => {
  const loading = (node: DefaultTreeAdapterTypes.Node): string[] => {
    const own = 'attrs' in node ? node.attrs.filter(({ name }) => /^(?:src|srcset|poster|data|background)$/.test(name)).map(({ value }) => value) : [];
    const held = 'attrs' in node && (!/^[a-z]+$/.test(node.tagName) || node.attrs.some(({ name, value }) => name === 'data-purpose' || value === 'text/plain'));
    if (held) return []; // custom elements see to their own, and what waits does not load
    const inner = 'content' in node ? node.content.childNodes : 'childNodes' in node ? defaultTreeAdapter.getChildNodes(node) : [];
    return [...own.filter(value => /(?:stats|ads)\.test/.test(value)), ...inner.flatMap(loading)];
  };
  fc.assert(
    fc.property(documents, html => {
      const tagged = html.replace(/<img data-purpose="necessary"[^>]*>/g, '');
      expect(loading(parse(rewrite(tagged)))).toEqual([]);
      expect(loading(parse(rewrite(tagged), { scriptingEnabled: false }))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
