// Our own exception at every step, in a real browser: whichever function of ours throws, the page never hears of it, and what its author marked waits.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'puppeteer-core';
import { openBrowser } from '../../helpers/browser.ts';
import { type FaultLab, openFaultLab } from '../../helpers/fault-lab.ts';
import { listen, type Listening } from '../../helpers/listen.ts';

const PORT = 4594;
const held = (attributes: string, text = '') => `<script type="text/plain" data-purpose="audience" ${attributes}>${text}</script>`;
const push = (name: string) => `(window.ran ??= []).push('${name}')`;

const PAGE = `${held('data-src="/vendor.js"')}${held('', push('inline'))}<style>p{color:red}</style></head>
<body><p id="p" style="color:red">x</p><template data-purpose="audience"><script>${push('template')}</script></template>
${held('', `document.write('<script>${push('written').replaceAll("'", '"')}</scr' + 'ipt>')`)}
<script>${push('own')};
  document.body.append(document.createElement('b')); p.innerHTML = '<i>y</i>'; p.setAttribute('style', 'color:blue'); new Image().src = '/own.png';
  localStorage.setItem('own', '1'); document.cookie = 'own=1'; p.style.background = 'url(/own.png)'; navigator.sendBeacon('/own.png');
  fetch('/own.png').then(() => ${push('fetched')})</script></body></html>`;

interface State {
  readonly ran: readonly string[];
  /** What the page's own handlers heard. */
  readonly faults: readonly string[];
  /** How often the step threw. */
  readonly thrown: number;
}

interface Case {
  readonly step: string;
  readonly before: State;
  readonly after: State;
}

let lab: FaultLab;
let site: Listening;
let browser: Browser;
beforeAll(async () => {
  lab = await openFaultLab(PAGE);
  site = await listen((request, answer) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const { type, body } = lab.answer(path) ?? { type: 'text/javascript', body: path === '/vendor.js' ? push('vendor') : '' };
    answer.writeHead(200, { 'content-type': type }).end(path === '/' ? '' : body);
  }, PORT);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** What catches everything else can be caught by nobody; none of them does a thing outside its own `try` but put two texts together. */
const NETS = ['gate/attempt.ts#attempt', 'gate/report.ts#report', 'gate/emit.ts#emit', 'gate/later/enter.ts#enter'];

/** Opens a page for each step, in frames that know nothing of each other, and answers how each is when it has settled, and again once everything was accepted. */
async function play(): Promise<readonly Case[]> {
  const steps = lab.steps.filter(step => !NETS.includes(step));
  const page = await browser.newPage();
  await page.goto(`http://localhost:${PORT}/blank.html`);
  const states = await page.evaluate(
    async indices => {
      type Inside = Window & State & { readonly assent?: { acceptAll?(): Promise<void> } };
      const frames = indices.map(index => Object.assign(document.createElement('iframe'), { src: `/case/${index}` }));
      document.body.append(...frames);
      await Promise.all(frames.map(frame => new Promise(resolve => frame.addEventListener('load', resolve))));
      const insides = frames.map(({ contentWindow }) => contentWindow as unknown as Inside);
      const wait = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms));
      /** Until nothing more runs for a while. */
      const quiet = async () => {
        for (let last = '', times = 0; times < 5; times++) {
          await wait(60);
          const now = JSON.stringify(insides.map(({ ran }) => ran));
          if (now !== last) times = 0;
          last = now;
        }
        return insides.map(({ ran = [], faults, thrown = 0 }) => ({ ran: [...ran], faults: [...faults], thrown }));
      };
      const before = await quiet();
      await Promise.all(insides.map(({ assent }) => Promise.race([assent?.acceptAll?.(), wait(3000)])));
      return { before, after: await quiet() };
    },
    steps.map(step => lab.steps.indexOf(step)),
  );
  await page.close();
  return steps.map((step, index) => ({ step, before: states.before[index] as State, after: states.after[index] as State }));
}

const OWN = ['own', 'fetched'];

test('whichever function of the gate, the act or the release throws, the page runs, hears nothing of it, what is marked waits for the choice, and nothing runs twice', async () => {
  const cases = await play();
  const reached = cases.filter(({ after }) => after.thrown);
  expect(reached.length, reached.map(({ step }) => step).join()).toBeGreaterThan(60);
  expect(cases.filter(({ before }) => before.faults.length || before.ran.join() !== OWN.join())).toEqual([]);
  expect(
    cases.filter(({ after }) => after.faults.length || new Set(after.ran).size !== after.ran.length || OWN.some(name => !after.ran.includes(name))),
  ).toEqual([]);
  // one that nothing depends on costs nobody a tag
  const whole = cases.filter(({ after }) => after.ran.length === OWN.length + 4).map(({ step }) => step);
  expect(whole).toEqual(expect.arrayContaining(['gate/hold/calls.ts#holdCalls', 'gate/undeclared.ts#countView', 'act/outbox.ts#kept']));
});
