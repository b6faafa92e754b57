// Sinners whose notice tilts the choice, one for each rule that looks at it.
import { banner, FAIR, load } from './banner.ts';
import { page, type Sinner } from './sinner.ts';

const ACCEPT = '<button data-do="accept">Accept all</button>';
const REFUSE = '<button data-do="refuse">Refuse all</button>';
const SETTINGS = '<button data-do="settings">Settings</button>';

const sinner = (name: string, does: string, expected: readonly string[], markup: string): Sinner => ({
  name,
  does,
  phases: [],
  notice: true,
  expected: expected.map(rule => `${rule} notice`),
  paths: { '/': page('', markup) },
});

export const notices: readonly Sinner[] = [
  sinner(
    'switched-on',
    'switches purposes on in advance',
    ['L02'],
    banner({
      controls: FAIR,
      settings:
        '<label><input type="checkbox" checked> Audience</label> <label><input type="checkbox" checked disabled> Necessary</label> <button data-do="save">Save</button>',
    }),
  ),
  sinner(
    'no-refusal',
    'lets a visitor accept, and nothing else',
    ['L10', 'L22'],
    banner({ controls: ACCEPT, text: 'We use cookies for advertising. By going on you make us happy.' }),
  ),
  sinner(
    'refusal-behind-settings',
    'hides the refusal behind its settings',
    ['L10'],
    banner({ controls: `${ACCEPT} ${SETTINGS}`, settings: '<button data-do="refuse">Refuse all</button>' }),
  ),
  sinner(
    'refusal-as-a-link',
    'draws the refusal as a link',
    ['L11'],
    banner({ controls: `${ACCEPT} <a href="#" data-do="refuse" style="background:#fff;color:#123">Refuse all</a> ${SETTINGS}` }),
  ),
  sinner(
    'small-refusal',
    'draws the refusal smaller',
    ['L11'],
    banner({ controls: `${ACCEPT} <button data-do="refuse" style="font-size:10px;padding:2px;min-width:0">Refuse all</button> ${SETTINGS}` }),
  ),
  sinner(
    'pale-refusal',
    'draws the refusal in pale letters',
    ['L12'],
    banner({ controls: `${ACCEPT} <button data-do="refuse" style="background:#fff;color:#bbb">Refuse all</button> ${SETTINGS}` }),
  ),
  sinner(
    'refusal-below',
    'puts the refusal below a scroll',
    ['L13'],
    banner({
      controls: `${ACCEPT}<div style="height:900px"></div>${REFUSE} ${SETTINGS}`,
      style: '#notice{max-height:300px;overflow:auto}#notice p{margin:0}#first{display:block}',
    }),
  ),
  sinner(
    'double-talk',
    'words the refusal as an acceptance',
    ['L14'],
    banner({ controls: `${ACCEPT} <button data-do="refuse">Accept only necessary</button> ${SETTINGS}` }),
  ),
  sinner(
    'stacked',
    'stacks a second notice over the first that only lets accept',
    ['L15'],
    `<div role="dialog" aria-label="Advertising" style="position:fixed;top:0;left:0;right:0;background:#fff;padding:12px"><p>We use cookies for advertising partners.</p><button>Accept cookies</button></div>${banner({ controls: FAIR })}`,
  ),
  sinner(
    'thrice',
    'offers acceptance thrice and refusal once',
    ['L16'],
    banner({ controls: `${ACCEPT} <button data-do="accept">Accept and close</button> ${REFUSE} ${SETTINGS}` }),
  ),
  {
    ...sinner(
      'escape-accepts',
      'takes Escape for consent',
      ['L17'],
      banner({ controls: FAIR, escapeAccepts: true, onAccept: load('https://www.googletagmanager.com/gtag/js?id=G-TEST') }),
    ),
  },
  sinner(
    'bare-cross',
    'has a cross that does not say what it does',
    ['L18'],
    banner({ controls: `${FAIR} <button data-do="refuse" style="background:#fff;color:#111;min-width:0">×</button>` }),
  ),
  sinner('no-purposes', 'does not say what for', ['L20'], banner({ controls: FAIR, text: 'We and our partners use cookies. Do you mind?' })),
  sinner(
    'wants-an-address',
    'asks for an e-mail address before one may refuse',
    ['L33'],
    banner({ controls: FAIR, settings: '<label>E-mail <input type="email"></label> <button data-do="save">Save</button>' }),
  ),
  // a hundred thousand elements would do as well, and take a slow machine its time
  sinner(
    'huge',
    'draws the refusal in pale letters on a page of forty thousand elements, two thousand of them one in another',
    ['L12'],
    `${'<p>Wool <a href="/wool">here</a></p>'.repeat(20_000)}${'<div>'.repeat(2000)}${'</div>'.repeat(2000)}${banner({ controls: `${ACCEPT} <button data-do="refuse" style="background:#fff;color:#bbb">Refuse all</button> ${SETTINGS}` })}`,
  ),
  sinner(
    'for-the-mouse',
    'has settings that no keyboard reaches, and a button without a name',
    ['L51'],
    banner({
      controls: `${ACCEPT} ${REFUSE} <div role="button" data-do="settings">Settings</div> <button style="min-width:20px" data-do="none"><svg width="9" height="9"></svg></button>`,
    }),
  ),
  sinner(
    'restless-notice',
    'moves without end, whoever asked for less motion',
    ['L51'],
    banner({ controls: FAIR, style: '@keyframes pulse{to{opacity:.9}} #notice{animation:pulse 1s infinite alternate}' }),
  ),
  {
    ...sinner(
      'closed-root',
      'draws its notice in a closed shadow root, with a pale refusal and no way back',
      ['L12'],
      `<div id="host"></div><script>
        const root = document.getElementById('host').attachShadow({ mode: 'closed' });
        root.innerHTML = '<style>div{position:fixed;inset:auto 0 0 0;background:#fff;padding:12px} button{font:16px sans-serif;background:#123;color:#fff;border:0;padding:8px 16px;min-width:120px}</style><div role="dialog"><p>We and our partners use cookies for audience measurement and advertising.</p><button id="yes">Accept all</button> <button id="no" style="background:#fff;color:#bbb">Refuse all</button></div>';
        const answer = value => { localStorage.setItem('cookie_consent', value); root.innerHTML = ''; };
        root.getElementById('yes').onclick = () => answer('all');
        root.getElementById('no').onclick = () => answer('none');
        if (localStorage.getItem('cookie_consent')) root.innerHTML = '';
      </script>`,
    ),
    phases: ['refuse', 'withdraw'],
    expected: ['L12 notice', 'L30 way back'],
  },
];
