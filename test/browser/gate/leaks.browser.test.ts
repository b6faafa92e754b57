// Ways in that are only stopped, in a real browser, all on one page: with the gate nothing is reached, without it nearly everything is.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Lab, openLab } from '../../helpers/gate-lab.ts';
import { eventually } from '../../helpers/eventually.ts';
import { type Leak, LEAKS } from './leaks.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab(4512);
});
afterAll(() => lab.close());

const path = (leak: Leak) => `/leak-${LEAKS.indexOf(leak)}.txt`;
// a script of its own each, and nothing in its text names the service: the text itself is no reason to hold it
const scriptOf = (leak: Leak) => {
  const at = `('http://stats.'+'localhost:4513${path(leak)}')`;
  const code = leak.code.replaceAll('NAMED', at).replaceAll('AT', at);
  return `<script>${leak.late ? `addEventListener('load',()=>setTimeout(()=>{${code}}))` : `{${code}}`}</script>`;
};
const pageOf = (leaks: readonly Leak[]) => `<body>${leaks.map(scriptOf).join('\n')}`;
const reached = (leaks: readonly Leak[]) => leaks.filter(leak => lab.hits.some(hit => hit.endsWith(path(leak)))).map(({ title }) => title);

test('without the gate every one of them reaches its address, so that the next test can fail', async () => {
  const loud = LEAKS.filter(leak => !leak.quiet);
  const visit = await lab.visit(pageOf(loud), { tag: '' });
  await eventually(
    () => loud.map(({ title }) => title).filter(title => !reached(loud).includes(title)),
    missing => missing.length === 0,
    'no way in that is shut by the browser itself',
  );
  await visit.close();
});

test('FR-01 before the choice none of them reaches it, none throws into the page, and none trips the gate', async () => {
  const visit = await lab.visit(pageOf(LEAKS));
  await visit.settle();
  await visit.settle();
  expect(reached(LEAKS)).toEqual([]);
  expect(visit.errors).toEqual([]);
  expect((await visit.events()).filter(event => event.startsWith('problem'))).toEqual([]);
  await visit.close();
});

/** Every property of a style object, by every name it answers to, is given an address before its element is on the page. */
const STYLES = `<body><script>addEventListener('load',()=>setTimeout(()=>{
  const at=name=>'url(http://stats.'+'localhost:4513/style-'+name+'.svg)';
  const dashed=name=>name.replace(/^webkit|[A-Z]/g,letter=>'-'+letter.toLowerCase());
  const names=[];for(const name in document.body.style)if(!/^(cssText|\\d+)$/.test(name))names.push(name,dashed(name),name.replace('webk','Webk'));
  for(const name of new Set(names))for(const said of [at(name),at(name)+' 1','below 1px '+at(name),at(name)+', auto']){
    const p=document.createElement('p');p.textContent='x';p.style.display='list-item';p.style.borderStyle='solid';
    try{p.style[name]=said}catch{}
    document.body.append(p);
  }
  document.body.offsetWidth;window.styled=true;
}))</script>`;

test('FR-01 before the choice no property of a style reaches it, by none of its names; without the gate some fifty names do', async () => {
  const named = () => new Set(lab.hits.flatMap(hit => /style-([\w-]+)\.svg/.exec(hit)?.[1] ?? []));
  const styled = async (options: { tag?: string }) => {
    const visit = await lab.visit(STYLES, options);
    await visit.page.waitForFunction('window.styled');
    return visit;
  };
  const bare = await styled({ tag: '' });
  await eventually(
    () => ['backgroundImage', 'list-style', 'WebkitMask', '-webkit-box-reflect', 'fill'].filter(name => !named().has(name)),
    missing => missing.length === 0,
    'what Chromium fetches for',
  );
  await bare.close();
  const gated = await styled({});
  await gated.settle();
  expect([...named()]).toEqual([]);
  expect(gated.errors).toEqual([]);
  await gated.close();
});

test('FR-01 before the choice a peer connection has no server of a held service, and keeps the others', async () => {
  const visit = await lab.visit('<p>x</p>');
  const left = await visit.page.evaluate(() => {
    const iceServers = [
      { urls: ['stun:stats.localhost:3478'] },
      { urls: 'stun:own.test:3478' },
      { urls: 'turn:ads.localhost?transport=udp', username: 'a', credential: 'b' },
    ];
    const made = [new RTCPeerConnection({ iceServers }), new RTCPeerConnection()];
    made[1]?.setConfiguration({ iceServers });
    return made.map(connection =>
      connection
        .getConfiguration()
        .iceServers?.map(({ urls }) => [urls].flat().join())
        .join(),
    );
  });
  expect(left).toEqual(['stun:own.test:3478', 'stun:own.test:3478']);
  await visit.close();
});

test("a tag behind the site's own host is known by path and query, in whatever order", async () => {
  const rules = { services: [['stats', ['audience'], ['shop.localhost/collect?v=2&tid=G-'], []]] as const };
  const visit = await lab.visit(
    `<body><script>for(const q of ['tid=G-1&x=1&v=2','v=2&tid=G-2','v=1'])fetch('/collect?'+q).catch(()=>{});new Image().src='/%63ollect?v=2&tid=G-3';
    document.body.append(Object.assign(new Image(),{src:'collect?v=2&tid=G-4'}))</script>`,
    { rules },
  );
  expect(lab.asked.filter(asked => /ollect/.test(asked))).toEqual(['/collect']);
  await visit.close();
});
