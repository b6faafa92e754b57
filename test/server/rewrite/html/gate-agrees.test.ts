// The rewrite and the gate write the same held markup, and come to the same judgement.
// @vitest-environment jsdom
import { makeRewrite } from '@assent/server/rewrite';
import { beforeAll, expect, test } from 'vitest';
import { REWRITE_RULES } from '../../../helpers/rewrite-rules.ts';

let markHeld: (tag: never) => boolean;
beforeAll(async () => {
  const { beginWith } = await import('../../../../packages/browser/src/gate/state.ts');
  beginWith(REWRITE_RULES, 'https://consent.test/shop/', undefined);
  ({ markHeld } = await import('../../../../packages/browser/src/gate/hold/consider.ts'));
});

function parse(html: string): Element {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.querySelector('image, svg > script') ?? (template.content.firstElementChild as Element);
}

test.each([
  '<script src="https://stats.test/a.js" async nonce="x"></script>',
  '<script type="module" src="//stats.test/a.js"></script>',
  '<script type="" src="https://shared.test/stats/1"></script>',
  '<script src="https://shared.test/"></script>',
  `<script>var s=document.createElement('script');s.src='https://stats.test/a.js'</script>`,
  '<script type="module">import "https://ads.test/x"</script>',
  '<script>window.state={"v":"https://stats.test/embed"}</script>',
  '<script type="application/json">{"src":"https://stats.test/x"}</script>',
  '<iframe src="https://stats.test/f" title="t"></iframe>',
  '<img srcset="/a 1x, https://ads.test/b 2x" src="/c">',
  '<img src="https://pay.test/a"><img>',
  '<source srcset="https://ads.test/b">',
  '<video poster="https://ads.test/b" src="/v"></video>',
  '<audio src="https://ads.test/b"></audio>',
  '<object data="https://ads.test/o"></object>',
  '<embed src="https://ads.test/o">',
  '<input type="image" src="https://ads.test/o">',
  '<link rel="stylesheet" href="https://ads.test/s">',
  '<link rel="prefetch" href="https://ads.test/s">',
  '<link rel="canonical" href="https://ads.test/s">',
  '<link rel="icon" href="https://ads.test/s">',
  '<svg><image href="https://ads.test/i"></image></svg>',
  '<svg><script href="https://ads.test/i"></script></svg>',
  '<a href="https://ads.test/">x</a>',
  '<img data-purpose="audience" src="/own.gif">',
  '<img data-purpose="necessary" src="https://ads.test/own.gif">',
  '<script data-purpose="audience">own()</script>',
  '<script data-purpose="audience" data-service="pay" src="https://ads.test/x"></script>',
  '<my-player src="https://stats.test/"></my-player>',
])('%s', html => {
  const byGate = parse(html);
  markHeld(byGate as never);
  const byRewrite = parse(makeRewrite({ rules: REWRITE_RULES }).html(html, { url: document.baseURI }));
  expect(attributesOf(byRewrite)).toEqual(attributesOf(byGate));
  expect(byRewrite.textContent).toBe(byGate.textContent);
});

function attributesOf(element: Element): Record<string, string> {
  return Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]).sort());
}
