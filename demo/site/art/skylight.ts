// The hero's drawing: Paris roofs at dusk and one lit dormer where somebody studies, watched by a cat.
import { type Html, raw } from '../html.ts';

const stars = [
  [70, 60, 1.6],
  [130, 110, 1.1],
  [190, 48, 1.3],
  [250, 92, 1],
  [318, 40, 1.5],
  [356, 120, 1],
  [520, 150, 1.3],
  [44, 150, 1.1],
]
  .map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}"/>`)
  .join('');

const chimney = (x: number, y: number) =>
  `<path d="M${x} ${y}h46v70h-46z" fill="#a8573f"/><path d="M${x - 4} ${y}h54v9h-54z" fill="#c06a4e"/><path d="M${x + 7} ${y - 18}h10v18h-10zM${x + 27} ${y - 18}h10v18h-10z" fill="#d98363"/>`;

const shutters = [60, 132, 402, 474]
  .map(x => `<path d="M${x} 392h38v52h-38z" fill="#23525b"/><path d="M${x + 5} 397h12v47h-12zM${x + 21} 397h12v47h-12z" fill="#316871"/>`)
  .join('');

export const skylight: Html = raw(`<svg class="skylight" viewBox="0 0 560 440" aria-hidden="true">
<defs>
<linearGradient id="dusk" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#12343f"/><stop offset=".55" stop-color="#35606b"/><stop offset="1" stop-color="#f0a37a"/></linearGradient>
<linearGradient id="zinc" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#6f8f98"/><stop offset="1" stop-color="#4a6c76"/></linearGradient>
<radialGradient id="glow"><stop offset="0" stop-color="#ffd98e" stop-opacity=".75"/><stop offset="1" stop-color="#ffd98e" stop-opacity="0"/></radialGradient>
<clipPath id="frame"><rect width="560" height="440" rx="28"/></clipPath><clipPath id="pane"><path d="M214 330v-84a66 66 0 0 1 132 0v84z"/></clipPath>
</defs>
<g clip-path="url(#frame)">
<rect width="560" height="440" fill="url(#dusk)"/><g fill="#fdf2dc">${stars}</g>
<circle cx="452" cy="84" r="34" fill="#fbe6bd"/><circle cx="466" cy="76" r="30" fill="#1b414c"/>
<path d="M0 300 70 230h110l60 70zM330 300l58-82h120l52 60v40H330z" fill="#2c5560"/>${chimney(84, 196)}${chimney(462, 176)}
<circle cx="280" cy="262" r="190" fill="url(#glow)"/>
<path d="M0 356 66 288h428l66 68v24H0z" fill="url(#zinc)"/><path d="M66 288h428v7H66z" fill="#8aa7ae"/>
<g stroke="#3f606a" stroke-width="2" opacity=".6"><path d="m112 295-26 78M170 295l-16 78M400 295l16 78M456 295l26 78"/></g>
<path d="M0 376h560v64H0z" fill="#e9d9bf"/><path d="M0 376h560v8H0z" fill="#cdb996"/>${shutters}
<path d="M190 340v-92a90 90 0 0 1 180 0v92z" fill="#365963"/><path d="M202 340v-92a78 78 0 0 1 156 0v92z" fill="#f5ead6"/>
<g clip-path="url(#pane)">
<rect x="210" y="170" width="140" height="170" fill="#ffce7a"/><circle cx="318" cy="226" r="70" fill="#ffe3ab"/>
<path d="M222 214h42v6h-42zM222 236h42v6h-42z" fill="#b9793f"/><path d="M226 200h6v14h-6zM234 196h7v18h-7zM243 202h5v12h-5zM227 223h8v13h-8zM238 221h5v15h-5zM247 224h9v12h-9z" fill="#0f5a63"/>
<path d="M318 300v-58l-22-16" fill="none" stroke="#0f5a63" stroke-width="5" stroke-linecap="round"/><path d="m280 214 28 4-18 20z" fill="#e5634d"/>
<path d="M246 330c0-34 12-50 34-50s34 16 34 50z" fill="#e5634d"/><circle cx="276" cy="262" r="19" fill="#8d5a3c"/><path d="M256 264c-4-22 12-30 24-28 16 2 22 14 16 26-8-10-20-14-28-10-4 6-8 10-12 12z" fill="#2b1a14"/>
<path d="M258 316q22-12 44 0v-22q-22-10-44 0z" fill="#fffaf0"/><path d="M280 289v22" stroke="#d9c7a6" stroke-width="2"/>
<path d="M206 318h150v12H206z" fill="#a5672f"/>
</g>
<path d="M196 336h168v12H196z" fill="#cdb996"/>
<g><path d="M344 348h30v-16h-30z" fill="#c06a4e"/><path d="M359 334c-14-10-16-24-8-32 2 10 6 14 8 16 0-12 4-22 12-26 4 14 0 30-12 42z" fill="#4d8f6a"/></g>
<g fill="#14252b"><path d="M428 290c-2-26 10-34 22-34s20 12 20 34z"/><path d="M436 262c-8-12-6-22-4-26l9 7h12l9-7c3 8 2 18-3 26-6 7-17 7-23 0z"/><path d="M466 288c18 2 22-14 14-24" fill="none" stroke="#14252b" stroke-width="6" stroke-linecap="round"/></g><g fill="#ffd48a"><circle cx="442" cy="252" r="2.4"/><circle cx="452" cy="252" r="2.4"/></g>
</g></svg>`);
