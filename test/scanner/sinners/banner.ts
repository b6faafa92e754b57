// A consent tool that nobody knows, for sinners: its notice can be made wrong in each way that a rule names.

export interface BannerOptions {
  /** Markup of the notice's controls; `accept`, `refuse`, `settings`, `save` as `data-do`. */
  readonly controls: string;
  /** Markup of what the settings show. */
  readonly settings?: string;
  readonly text?: string;
  readonly style?: string;
  /** Script that runs once something was accepted, on that page and on later ones. */
  readonly onAccept?: string;
  /** Script that runs at a refusal. */
  readonly onRefuse?: string;
  /** A button by which the settings come back. */
  readonly wayBack?: boolean;
  /** Script that runs when a choice is taken back. */
  readonly onWithdraw?: string;
  /** Key pressed → accepted. */
  readonly escapeAccepts?: boolean;
}

const TEXT = 'We and our partners use cookies for audience measurement and advertising. You can accept or refuse; you may change your mind at any time.';

/** Markup of the notice, at the end of a body. */
export function banner(options: BannerOptions): string {
  const { controls, settings = '', text = TEXT, style = '', onAccept = '', onRefuse = '', wayBack = true, onWithdraw = '', escapeAccepts = false } = options;
  return `
<style>
  #notice{position:fixed;inset:auto 0 0 0;background:#fff;color:#111;border-top:1px solid #111;padding:12px;font:16px/1.4 sans-serif}
  #notice button{font:inherit;background:#123;color:#fff;border:0;padding:8px 16px;min-width:120px} [hidden]{display:none!important}
  ${style}
</style>
<div id="notice" role="dialog" aria-label="Cookies" hidden><p>${text}</p><div id="first">${controls}</div><div id="second" hidden>${settings}</div></div>
${wayBack ? '<footer><button id="back" type="button">Cookie settings</button></footer>' : ''}
<script>
(() => {
  const notice = document.getElementById('notice');
  const key = 'cookie_consent';
  const accepted = () => { ${onAccept} };
  const keep = value => { localStorage.setItem(key, value); notice.hidden = true; };
  const acts = {
    accept() { keep('all'); accepted(); },
    refuse() { const had = localStorage.getItem(key) === 'all'; keep('none'); if (had) { ${onWithdraw} } else { ${onRefuse} } },
    settings() { document.getElementById('second').hidden = false; },
    save() { const on = document.querySelector('#second input:checked:not(:disabled)'); on ? acts.accept() : acts.refuse(); },
  };
  notice.addEventListener('click', event => { const act = event.target.closest('[data-do]')?.dataset.do; if (act) { event.preventDefault(); acts[act](); } });
  document.getElementById('back')?.addEventListener('click', () => { notice.hidden = false; });
  ${escapeAccepts ? `addEventListener('keydown', event => { if (event.key === 'Escape' && !notice.hidden) acts.accept(); });` : ''}
  const kept = localStorage.getItem(key);
  if (kept === 'all') accepted();
  else if (kept === null) notice.hidden = false;
})();
</script>`;
}

/** Both answers, alike. */
export const FAIR = '<button data-do="accept">Accept all</button> <button data-do="refuse">Refuse all</button> <button data-do="settings">Settings</button>';

/** A script that loads another. */
export const load = (src: string): string => `{const s=document.createElement('script');s.src=${JSON.stringify(src)};document.head.append(s)}`;

/** Deletes the cookies that the vendors' stand-ins leave, and starts the page again. */
export const CLEAN_UP = `for (const name of ['_ga', '_fbp', '_hjSessionUser_1']) document.cookie = name + '=; Max-Age=0; Path=/; Secure'; localStorage.removeItem('_hjUserAttributes'); location.reload();`;

/** An entry, and settings of their own behind it: switches that are on, and `controls` (`none` switches them off, `keep` saves). They keep nothing until they are saved. */
export const settings = (controls: string, onKeep: string): string => `
<footer><button id="again" type="button">Cookie settings</button></footer>
<div id="prefs" role="dialog" aria-label="Cookie settings" hidden style="position:fixed;inset:10% 20%;background:#fff">
  <p>${TEXT}</p>
  <label><input type="checkbox" id="every" checked> All purposes</label>
  <label><input type="checkbox" class="one" checked> Audience</label>
  <label><input type="checkbox" class="one" checked> Advertising</label>
  ${controls}
</div>
<script>
(() => {
  const [prefs, ones] = [document.getElementById('prefs'), [...document.querySelectorAll('.one')]];
  const set = on => { for (const one of ones) one.checked = on; every.checked = on; };
  again.onclick = () => { prefs.hidden = false; };
  every.onchange = () => set(every.checked);
  document.getElementById('none')?.addEventListener('click', () => set(false));
  keep.onclick = () => {
    prefs.hidden = true;
    if (ones.some(one => one.checked)) return;
    localStorage.setItem('cookie_consent', 'none');
    ${onKeep}
  };
})();
</script>`;
