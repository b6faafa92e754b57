// The page on which costs are measured: a shop with text, pictures and a little script of its own, and four heavy tags that wait.
import { markUp } from '../leaks/mark-up.ts';
import type { Subject } from '../subjects/subject.ts';

/** Time that each tag keeps the main thread busy once it runs, ms. */
const BUSY = 60;

/** The four tags, by the path at which their vendors serve them. */
export const HEAVY: ReadonlyMap<string, string> = new Map(
  [1, 2, 3, 4].map(index => [`/heavy-${index}.js`, `{const end=performance.now()+${BUSY};while(performance.now()<end);}`]),
);

const TAGS = [
  ['stats', 1],
  ['stats', 2],
  ['ads', 3],
  ['ads', 4],
] as const;

const section = (index: number) => `<section><h2>Shelf ${index}</h2><p>Some text of the shop itself, number ${index}, long enough to wrap on a phone
and on a desk, with <a href="#a${index}">a link</a> and <b>bold</b> words in it.</p><ul><li>one</li><li>two</li><li>three</li></ul>
<img alt="" width="40" height="30" src="/own.png?${index}"></section>`;

const SECTIONS = Array.from({ length: 90 }, (_, index) => section(index)).join('\n');
const SCRIPT = `addEventListener('DOMContentLoaded',()=>{const m=document.querySelector('main');
for(let i=0;i<150;i++){const d=document.createElement('div');d.className='row';d.setAttribute('data-index',i);d.innerHTML='<span>x</span><em>y</em>';m.append(d)}
fetch('/own.json')})`;

/** The page with the tool in its head; without a tool (the control) it has no tags either. */
export function costPage(subject: Subject): string {
  const tags = [];
  const parts: string[] = [];
  if (subject.notice)
    for (const [service, index] of TAGS) {
      const marked = markUp(`<script async src="http://${service}.localhost:4501/heavy-${index}.js"></script>`, service, subject);
      if (!marked) throw new Error(`expected ${subject.name} to have a way to mark a script up`);
      tags.push(...marked.tags);
      parts.push(marked.markup);
    }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Shop</title><link rel="icon" href="data:,">
${subject.head(tags)}
<link rel="stylesheet" href="/own.css"><script defer src="/own.js"></script>${parts.join('')}</head><body>${subject.body?.() ?? ''}
<main><h1>The shop</h1><p style="font-size:24px">A first paragraph in large type, so that the page itself has something that is the largest thing on it, whatever
anybody puts over its edge; it goes on for some lines, as such paragraphs do, and says nothing at all about cookies.</p>
${SECTIONS}</main><script>${SCRIPT}</script></body></html>`;
}
