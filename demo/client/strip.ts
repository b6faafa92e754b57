// The strip's script: asks every second what reached the vendors and shows it, vendor by vendor. It stores nothing.
import type { Hit } from '../vendors/hit.ts';

type Words = Readonly<Record<'nothing' | 'some' | 'one' | 'exempt' | 'cookies' | 'unreachable', string>>;

const bar = document.querySelector<HTMLElement>('[data-strip]');
if (bar) run(bar);

function run(strip: HTMLElement): void {
  const words = JSON.parse(strip.dataset.words ?? '{}') as Words;
  let drawn = '';
  const draw = (hits: readonly Hit[] | undefined) => {
    const key = hits ? `${hits.length} ${hits.at(-1)?.at ?? ''}` : 'unreachable';
    if (key === drawn) return;
    drawn = key;
    show(strip, words, hits);
  };
  const ask = async (method: 'GET' | 'DELETE') => draw(await read(method));
  const timer = setInterval(() => {
    if (!document.hidden) void ask('GET');
  }, 1000);
  strip.querySelector('[data-clear]')?.addEventListener('click', () => void ask('DELETE'));
  strip.querySelector('[data-hide]')?.addEventListener('click', () => {
    clearInterval(timer);
    strip.remove();
  });
  void ask('GET');
}

async function read(method: string): Promise<readonly Hit[] | undefined> {
  try {
    const response = await fetch('/strip/hits', { method });
    return response.ok ? ((await response.json()) as Hit[]) : undefined;
  } catch {
    return undefined; // the demo was stopped; the strip says so
  }
}

function show(strip: HTMLElement, words: Words, hits: readonly Hit[] | undefined): void {
  const state = strip.querySelector('.strip-state');
  const list = strip.querySelector<HTMLElement>('.strip-hits');
  if (!state || !list) return;
  const vendors = Map.groupBy(hits ?? [], hit => hit.vendor);
  const counted = (hits ?? []).filter(hit => !hit.exempt);
  const parties = new Set(counted.map(hit => hit.vendor)).size;
  strip.dataset.state = !hits ? 'unreachable' : counted.length ? 'some' : 'nothing';
  state.textContent = !hits
    ? words.unreachable
    : !counted.length
      ? words.nothing
      : counted.length === 1
        ? words.one
        : words.some.replace('{n}', String(counted.length)).replace('{v}', String(parties));
  list.replaceChildren(...[...vendors].map(([name, all]) => chip(name, all, words)));
  list.hidden = !vendors.size;
}

function chip(name: string, hits: readonly Hit[], words: Words): HTMLLIElement {
  const item = document.createElement('li');
  const count = document.createElement('strong');
  const cookies = new Set(hits.flatMap(hit => hit.cookies)).size;
  count.textContent = String(hits.length);
  item.dataset.exempt = String(hits[0]?.exempt ?? false);
  item.title = hits.map(hit => `${hit.method} ${hit.host}${hit.path}`).join('\n');
  item.append(`${name} `, count, hits[0]?.exempt ? ` ${words.exempt}` : cookies ? ` ${words.cookies}` : '');
  return item;
}
