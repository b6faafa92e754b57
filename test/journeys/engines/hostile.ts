// Pages of any kind: whatever a page's own CSS, mode or policy does, the notice is the notice, and can be answered.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { acknowledged } from '../../helpers/acknowledged.ts';
import type { RunningEngine } from '../../helpers/engines/open-engine.ts';
import { eventually } from '../../helpers/eventually.ts';
import { openHostileLab, type HostileLab, type HostilePage } from '../../helpers/hostile-lab.ts';
import type { Visitor } from '../../helpers/visitor.ts';

declare global {
  /** The API, on the page. */
  var assent: { granted(id: string): boolean; choice: object | null; withdraw(): Promise<void> };
}

const FILLER = `<main><h1>Page</h1>${'<p>Text of a page that is long enough to scroll, with a <a href="#x">link</a>.</p>'.repeat(60)}</main>`;
const html = (head: string, body = FILLER, doctype = '<!doctype html>') =>
  `${doctype}<html lang="en"><head>TAG<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Page</title>${head}</head><body>${body}</body></html>`;
const styled = (css: string, body?: string): HostilePage => ({ html: html(`<style>${css}</style>`, body) });

const PAGES = {
  'every property of every element unset': styled('* { all: unset !important }'),
  'every property of every element reset': styled('* { all: initial !important; display: block !important }'),
  'styles for every button, dialog and section': styled(
    'button, section, dialog, h2, ul { display: none !important; opacity: 0 !important; font-size: 40px !important; position: static !important; background: red !important }',
  ),
  'everything hidden but the app': styled(
    'body > :not(#app) { display: none !important; visibility: hidden !important; opacity: 0 !important; pointer-events: none !important }',
    `<div id="app">${FILLER}</div>`,
  ),
  'a root of 62.5 %': styled('html { font-size: 62.5% }'),
  'a root of 10 px and an inherited storm': styled(
    'html { font: italic 10px/3 serif; letter-spacing: 1em; text-transform: uppercase; text-align: right; word-spacing: 2em; color: #eee; cursor: none; text-indent: 9em; white-space: pre; user-select: none; direction: ltr; -webkit-text-fill-color: #eee; text-shadow: 2px 2px red; hyphens: none; visibility: visible }',
  ),
  'a transformed body': styled('body { transform: translateX(0); filter: none; perspective: 500px; contain: paint }'),
  'a filtered and faded body': styled('body { filter: grayscale(1); opacity: .2 }'),
  'a body that hides what overflows': styled('html, body { height: 100%; overflow: hidden } body { position: relative; zoom: 1 }'),
  'a body that is a grid': styled(
    'body { display: grid; grid-template-columns: 1fr 3fr } body > * { margin: 2rem; order: 5; float: left; max-width: 10px !important; max-height: 10px !important; overflow: hidden !important }',
  ),
  'a cover with the highest z-index': styled('#cover { position: fixed; inset: 0; z-index: 2147483647; background: #fffc }', `${FILLER}<div id="cover"></div>`),
  'a boilerplate that hides the body until a runtime is there': styled('body { visibility: hidden; animation: none } ', FILLER),
  'an anti-flicker snippet': styled('html.hide { opacity: 0 !important }', `${FILLER}<script>document.documentElement.className = 'hide'</script>`),
  'quirks mode': { html: html('', FILLER, '') },
  'a strict policy with nonces and Trusted Types': {
    html: html(''),
    headers: {
      'content-security-policy': `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; connect-src http://localhost:*; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
    },
  },
} satisfies Readonly<Record<string, HostilePage>>;

/** Pages on which engines are known to differ: what cascades into a shadow, what the top layer is apart from, what a policy lets pass. */
export const TELLING: readonly (keyof typeof PAGES)[] = [
  'every property of every element unset',
  'a root of 62.5 %',
  'a transformed body',
  'a cover with the highest z-index',
  'an anti-flicker snippet',
  'a strict policy with nonces and Trusted Types',
];

/** Runs in the page: what a visitor sees of the notice. */
function look() {
  const root = document.querySelector('assent-root') as HTMLElement;
  const part = (name: string) => root.shadowRoot?.querySelector<HTMLElement>(`[data-assent-part=${name}]`) as HTMLElement;
  const answers = ['refuse', 'accept'].map(name => {
    const box = part(name).getBoundingClientRect();
    const { fontSize, fontStyle, letterSpacing, color, backgroundColor, cursor, textTransform, opacity } = getComputedStyle(part(name));
    return {
      size: [Math.round(box.width), Math.round(box.height)],
      fontSize,
      fontStyle,
      letterSpacing,
      color,
      backgroundColor,
      cursor,
      textTransform,
      opacity,
    };
  });
  const boxes = ['refuse', 'accept', 'choose', 'notice'].map(name => part(name).getBoundingClientRect());
  const inView = boxes.every(box => box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth && box.width > 0);
  const onTop = boxes.slice(0, 3).every(box => document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2) === root);
  // what is in the top layer is painted apart from its ancestors, whatever becomes of them
  const apart = root.matches(':popover-open');
  return { answers, inView, onTop, visible: getComputedStyle(part('refuse')).visibility, apart };
}

/** Runs in the page: the notice has faded in. */
const settled = () => {
  const notice = document.querySelector('assent-root')?.shadowRoot?.querySelector('[data-assent-part=notice]');
  return !!notice && getComputedStyle(notice).opacity === '1';
};

/** Runs in the page: as before any choice. */
const forget = () => {
  document.cookie = 'assent=; path=/; max-age=0';
  localStorage.clear();
};

/** `only` = titles of the pages to visit, where an engine need not see them all; `returns` = whether it brings a page back as it was left. */
export function hostilePages(
  stage: { readonly browser: RunningEngine },
  { only = Object.keys(PAGES) as readonly (keyof typeof PAGES)[], returns }: { readonly only?: readonly (keyof typeof PAGES)[]; readonly returns: boolean },
): void {
  let lab: HostileLab;
  let visitor: Visitor;
  let expected: ReturnType<typeof look>;
  const open = async (page: HostilePage) => {
    lab.pages.set('/page', page);
    await visitor.go(`${lab.origin}/page`);
    await visitor.sees('notice');
    await eventually(() => visitor.run(settled), Boolean, 'a notice that has faded in');
    return visitor.run(look);
  };
  beforeAll(async () => {
    lab = await openHostileLab();
    visitor = await stage.browser.newVisitor();
    expected = await open({ html: html('') });
  });
  afterAll(async () => {
    await visitor?.leave();
    await lab?.close();
  });
  afterEach(() => visitor.run(forget));

  test('on a page that is kind, the notice is in view, on top and plain to see', () => {
    expect(expected).toMatchObject({ inView: true, onTop: true, visible: 'visible', apart: true });
  });

  test.each(only)('the notice looks the same, is on top and can be answered on a page with %s', async title => {
    expect(await open(PAGES[title])).toEqual(expected);
    await visitor.click('refuse');
    await visitor.sees('confirmation');
    // painted first, written after
    await eventually(
      () => visitor.run(() => document.cookie),
      cookies => cookies.startsWith('assent=v1~~'),
      'a kept refusal',
    );
  });

  test('FR-24 a page that one goes back to after withdrawing elsewhere holds what it held, out of the cache of the browser or not', async () => {
    lab.pages.set('/left', {
      html: html(
        "<script>addEventListener('pageshow', event => event.persisted && localStorage.setItem('back', 'true'))</script><script type='text/plain' data-purpose='audience'>window.ran = true</script>",
      ),
    });
    lab.pages.set('/page', { html: html('') });
    const state = () => visitor.run(() => [location.pathname, assent.granted('audience'), 'ran' in globalThis]).catch(() => null);
    const sees = (...wanted: readonly [string, boolean, boolean]) =>
      eventually(state, seen => JSON.stringify(seen) === JSON.stringify(wanted), wanted.join(' '));
    await visitor.go(`${lab.origin}/left`);
    await visitor.click('accept');
    await sees('/left', true, true);
    // a page that still waits for an answer is kept in no cache
    await acknowledged(visitor);
    await visitor.go(`${lab.origin}/page`);
    // the choice is dated in whole seconds
    await eventually(
      () => visitor.run(() => Math.floor(Date.now() / 1000) - (assent.choice as { at: number }).at),
      age => age > 0,
      'a second',
    );
    await visitor.run(() => {
      Object.assign(globalThis, { ran: 'before' });
      void assent.withdraw();
    });
    await sees('/page', false, false);
    await visitor.back();
    await sees('/left', false, false);
    expect(await visitor.run(() => localStorage.getItem('back'))).toBe(returns ? 'true' : null);
  });
}
