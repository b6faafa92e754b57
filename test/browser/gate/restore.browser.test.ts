// Restore, in a real browser: what was taken out of styles is back after the choice, on the page itself, once and where it was.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../../helpers/eventually.ts';
import { type Lab, openLab, type Visit } from '../../helpers/gate-lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab(4590);
});
afterAll(() => lab.close());

const at = (name: string, path: string) => `http://${name}.localhost:4591${path}`;
/** As a script names it, so that nothing in its text names the service. */
const hidden = (path: string) => `http://stats.'+'localhost:4591${path}`;
const before = '<meta http-equiv="Content-Security-Policy" content="">';
const choose = (visit: Visit, purposes: string) => visit.page.evaluate(`assent.choose(${purposes})`);
const asked = (wanted: readonly string[]) =>
  eventually(
    () => wanted.filter(path => !lab.hits.includes(path)),
    missing => !missing.length,
    'everything that is back to be asked for',
  );

test('styles of every kind are whole again at the choice, those of what is still refused are not, and none is asked for twice', async () => {
  const visit = await lab.visit(
    `<script>document.head.append(Object.assign(document.createElement('style'), { id: 'sheet', textContent:
       '@import "${hidden('/import.css')}"; #a{background:url(${hidden('/rule.png')})} #b{background:url(http://ads.'+'localhost:4591/rule.png)}' +
       '@media all{@supports (color:red){#c{background:url(//stats.'+'localhost:4591/nested.png)}}}' }))</script>
     <body><p id="a">a</p><p id="b">b</p><p id="c">c</p><p id="d" style="color:red;background:url(${at('stats', '/attribute.png')})">d</p><p id="e">e</p><p id="f">f</p><p id="g">g</p><div id="h"></div><iframe id="i"></iframe>
     <script>
       const css = (id, path) => '#' + id + '{background:url(${hidden('')}' + path + ')}';
       e.style.backgroundImage = 'url(${hidden('/object.png')})';
       sheet.sheet.insertRule(css('f', '/inserted.png'), 1);
       const own = new CSSStyleSheet(); own.replaceSync(css('g', '/adopted.png')); document.adoptedStyleSheets = [own];
       h.attachShadow({ mode: 'open' }).innerHTML = '<style>' + css('s', '/shadow.png') + '</style><p id="s">s</p>';
       i.contentDocument.body.innerHTML = '<p id="t" style="background:url(${hidden('/frame.png')})">t</p>';
     </script>`,
    { before },
  );
  await visit.settle();
  expect(lab.hits).toEqual([]);
  const rules = () => visit.page.evaluate('[...sheet.sheet.cssRules].map(rule => rule.cssText.slice(0, 6)).join("|")');
  const order = await rules();

  await choose(visit, '{ audience: true }');
  const audience = ['import.css', 'rule.png', 'nested.png', 'attribute.png', 'object.png', 'inserted.png', 'adopted.png', 'shadow.png', 'frame.png'];
  await asked(audience.map(path => `stats/${path}`));
  expect(await visit.page.evaluate('d.getAttribute("style").replaceAll(String.fromCharCode(34), "")')).toBe(
    `color: red; background: url(${at('stats', '/attribute.png')});`,
  );
  await choose(visit, '{ audience: true, advertising: true }');
  await asked(['ads/rule.png']);
  await visit.settle();
  expect([...lab.hits].sort()).toEqual([...audience.map(path => `stats/${path}`), 'ads/rule.png'].sort());
  expect([await rules(), visit.errors, (await visit.events()).filter(event => event.startsWith('problem'))]).toEqual([order, [], []]);
  await visit.close();
});

test('a sheet that cannot be put back is reported and keeps nothing else from coming back', async () => {
  const visit = await lab.visit(
    `<style>#a{background:url(${at('stats', '/a.png')})}</style><body><p id="a">a</p><p id="b" style="background:url(${at('stats', '/b.png')})">b</p>
     <script>const own = new CSSStyleSheet(); own.replaceSync('#c{background:url(${hidden('/c.png')})}'); document.adoptedStyleSheets = [own];
       own.insertRule = () => { throw new Error('locked') }</script><p id="c">c</p>`,
    { before },
  );
  await visit.accept();
  await asked(['stats/a.png', 'stats/b.png']);
  await visit.settle();
  expect([lab.hits.includes('stats/c.png'), visit.errors, (await visit.events()).filter(event => event.startsWith('problem'))]).toEqual([
    false,
    [],
    ['problem:release-failed'],
  ]);
  await visit.close();
});

test('where nothing was taken out of a style, nothing more is loaded at the choice', async () => {
  const visit = await lab.visit(
    `<style>p{color:red}</style><body><p style="background:url(data:,x)">x</p><script type="text/plain" data-purpose="audience">1</script>`,
  );
  await visit.accept();
  expect(lab.asked.filter(path => path.startsWith('/sdk/'))).toEqual(['/sdk/assent.js', '/sdk/assets/parts.js']);
  expect(await visit.page.evaluate('performance.getEntriesByType("resource").filter(({ name }) => name.includes("parts")).length')).toBe(1);
  await visit.close();
});
