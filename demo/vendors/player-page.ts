// The page inside the video frame: an animated film of our own behind a player's controls.
import { html, raw } from '../site/html.ts';
import type { Answer } from './vendor.ts';

const WORDS = {
  fr: {
    title: 'Qui rembourse quoi ?',
    play: 'Lire la vidéo',
    pause: 'Mettre en pause',
    visit: 'Consultation',
    state: 'Sécurité sociale',
    mutual: 'Lucarne',
    you: 'Vous',
  },
  en: { title: 'Who pays back what?', play: 'Play video', pause: 'Pause video', visit: 'Appointment', state: 'State insurance', mutual: 'Lucarne', you: 'You' },
} as const;

const STYLE = `
  * { box-sizing: border-box; margin: 0 } html, body { height: 100% }
  body { background: #0c2329; color: #fff; font: 600 1rem/1.4 system-ui, sans-serif; overflow: hidden }
  [data-stage] { position: relative; height: 100% } svg { display: block; width: 100%; height: 100% }
  button { position: absolute; inset: 0; margin: auto; width: 5rem; height: 3.5rem; border: 0; border-radius: 1rem; background: #e5484d; cursor: pointer; transition: opacity .2s }
  button:focus-visible { outline: 3px solid #fff; outline-offset: 3px } button:hover { background: #cf3a40 }
  button::before { content: ""; display: block; margin: auto; width: 0; border: solid transparent; border-width: .8rem 0 .8rem 1.3rem; border-inline-start-color: #fff }
  button span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  .playing button { opacity: 0 } .playing button:focus-visible, .playing:hover button { opacity: .85 }
  h1 { position: absolute; inset: 0 0 auto; padding: .9rem 1.1rem 2.5rem; font-size: 1rem; background: linear-gradient(#000a, #0000) }
  progress { position: absolute; inset: auto 0 0; width: 100%; height: 5px; border: 0; appearance: none; background: #fff3 }
  progress::-webkit-progress-bar { background: #fff3 } progress::-webkit-progress-value { background: #e5484d }
  .coin { animation: travel 4s ease-in-out infinite paused } .bar { transform-origin: bottom; transform-box: fill-box; animation: grow 4s ease-out infinite paused }
  .late { animation-delay: .6s } .later { animation-delay: 1.2s } .playing .coin, .playing .bar { animation-play-state: running }
  @keyframes travel { from { transform: translateX(0) } 45%, 100% { transform: translateX(310px) } }
  @keyframes grow { from { transform: scaleY(.25) } 45%, 100% { transform: scaleY(1) } }
  @media (prefers-reduced-motion: reduce) { .coin, .bar { animation: none } }
`;

/** `/embed/<id>?hl=fr`, with the cookies a player sets on its own domain. */
export function playerPage(url: URL, cookies: string[]): Answer {
  const language = url.searchParams.get('hl') === 'en' ? 'en' : 'fr';
  const words = WORDS[language];
  const body = html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words.title}</title><style>${raw(STYLE)}</style></head>
<body>
<main data-stage>
<svg viewBox="0 0 640 360" preserveAspectRatio="xMidYMid slice" aria-hidden="true" font-family="system-ui, sans-serif" font-size="15" font-weight="600" text-anchor="middle">
<rect width="640" height="360" fill="#0f2f37"/><circle cx="560" cy="70" r="120" fill="#17424c"/><circle cx="90" cy="330" r="150" fill="#123a43"/>
<rect x="110" y="280" width="420" height="4" rx="2" fill="#3d6b74"/>
<g fill="#cfe3e1"><rect class="bar" x="130" y="120" width="90" height="160" rx="10" fill="#8fc1bb"/><rect class="bar late" x="275" y="170" width="90" height="110" rx="10" fill="#f6b352"/><rect class="bar later" x="420" y="250" width="90" height="30" rx="10" fill="#f0836a"/>
<text x="175" y="308">${words.state}</text><text x="320" y="308">${words.mutual}</text><text x="465" y="308">${words.you}</text></g>
<g class="coin"><circle cx="165" cy="92" r="22" fill="#ffd48a"/><circle cx="165" cy="92" r="16" fill="#f6b352"/><text x="165" y="98" fill="#5b3a05" font-size="18">€</text></g>
</svg>
<h1>${words.title}</h1>
<button type="button" aria-pressed="false" data-play="${words.play}" data-pause="${words.pause}"><span>${words.play}</span></button>
<progress max="60" value="0" aria-label="${words.title}"></progress>
</main>
<script src="/player.js"></script>
</body></html>`;
  return { type: 'text/html; charset=utf-8', body: body.text, headers: { 'Set-Cookie': cookies } };
}
