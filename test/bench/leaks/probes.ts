// What a page needs for itself: a tool that breaks one of these has stopped more than tracers.

const CDN = 'http://cdn.localhost:4502';
const own = (name: string) => `(window.probes ??= {}).${name} = true`;

/** Placed in the head of every page, after the tool. */
export const PROBES_IN_HEAD = `<link rel="stylesheet" href="/own.css">
<script>${own('inline')};document.cookie='cart=1;path=/';localStorage.setItem('cart','1');
fetch('/own.json').then(r=>r.json()).then(()=>{${own('fetch')}});
{const x=new XMLHttpRequest();x.open('GET','/own.json');x.onload=()=>{${own('xhr')}};x.send()}</script>
<script src="/own-script.js"></script><script type="module" src="/own-module.mjs"></script><script src="${CDN}/cdn.js"></script>`;

/** Placed in the body. */
export const PROBES_IN_BODY = `<p class="probe" id="probe">First-party content.</p><img id="own-image" alt="" src="/own.png">
<script>{const s=document.createElement('script');s.src='/own-added.js';document.head.append(s);
const i=new Image();i.onload=()=>{${own('image')}};i.src='/own.png?2';
fetch('${CDN}/data.json').then(r=>r.json()).then(()=>{${own('cdnFetch')}});
if(navigator.sendBeacon('/own-beacon','x')){${own('beacon')}}
const d=document.createElement('div');d.innerHTML='<b id="own-html">x</b>';document.body.append(d)}</script>`;

/** Runs in the page; the names of the probes that failed. */
export function brokenProbes(): string[] {
  const page = window as unknown as { probes?: Record<string, boolean>; ran?: string[] };
  const style = getComputedStyle(document.getElementById('probe') as HTMLElement).color === 'rgb(1, 2, 3)';
  const results: Record<string, boolean> = {
    style,
    cookie: document.cookie.includes('cart=1'),
    storage: localStorage.getItem('cart') === '1',
    html: document.getElementById('own-html') !== null,
    picture: (document.getElementById('own-image') as HTMLImageElement).naturalWidth > 0,
  };
  for (const name of ['inline', 'fetch', 'xhr', 'image', 'cdnFetch', 'beacon']) results[name] = Boolean(page.probes?.[name]);
  for (const name of ['/own-script.js', '/own-module.mjs', '/cdn.js', '/own-added.js']) results[name] = Boolean(page.ran?.includes(`own${name}`));
  return Object.keys(results).filter(name => !results[name]);
}

/** What the probes themselves leave behind. */
export const OWN = ['cart'];
