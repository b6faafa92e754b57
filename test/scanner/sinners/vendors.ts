// Stand-ins for the vendors that the sinners load: they store and ask what the real ones do, and nothing else.
import type { Host } from '../../helpers/sinners-server.ts';

const js = (body: string, headers: Record<string, string> = {}) => ({ type: 'text/javascript', body, headers });
const GIF = { type: 'image/gif', body: 'GIF89a' };
const YEAR = 31_536_000;

const GA = `
  void document.cookie;
  document.cookie = '_ga=GA1.1.' + Math.floor(Math.random() * 1e9) + '.1700000000; Max-Age=${YEAR}; Path=/; Secure';
  fetch('https://www.google-analytics.com/g/collect?v=2&tid=G-TEST&gcs=' + (window.gcs || 'G111'), { method: 'POST', mode: 'no-cors', keepalive: true });
`;
const HOTJAR = `
  localStorage.setItem('_hjUserAttributes', 'visitor-' + Math.random().toString(36).slice(2));
  document.cookie = '_hjSessionUser_1=' + Math.random().toString(36).slice(2) + 'abcdefgh; Max-Age=${YEAR}; Path=/; Secure';
`;

// as Google writes them: an object of the script, with its strings escaped
const CONTAINER = `(function(){
var data = {
"resource": {"version":"3","macros":[{"function":"__e"}],"tags":[
  {"function":"__html","vtp_html":"\\u003Cscript src=\\"https:\\/\\/static.hotjar.com\\/c\\/hotjar-1.js\\"\\u003E\\u003C\\/script\\u003E","tag_id":1},
  {"function":"__bzi","vtp_id":"123","tag_id":2},
  {"function":"__paused","vtp_originalTagType":"baut","tag_id":3},
  {"function":"__cvt_1_2","tag_id":4}],"predicates":[],"rules":[]},
"runtime":[],
"permissions":{"__cvt_1_2":{"inject_script":{"urls":["https:\\/\\/connect.facebook.net\\/en_US\\/fbevents.js"]}}}
};
window.google_tag_manager = {};
})();`;

/** By host; `undefined` for hosts that are no vendor. */
export const vendors: Host = ({ hostname, pathname }) => {
  if (pathname === '/gtm.js') return js(CONTAINER);
  if (hostname === 'www.googletagmanager.com') return js(GA);
  if (hostname.endsWith('google-analytics.com')) return { body: '', status: 204 };
  if (hostname === 'static.hotjar.com') return js(HOTJAR);
  if (hostname === 'connect.facebook.net')
    return js(
      `document.cookie = '_fbp=fb.1.1.' + Math.floor(Math.random() * 1e9) + '; Max-Age=7776000; Path=/; Secure'; new Image().src = 'https://www.facebook.com/tr?id=1&ev=PageView';`,
    );
  if (hostname === 'www.facebook.com')
    return { ...GIF, headers: { 'set-cookie': `fr=${Math.random().toString(36).slice(2)}facebook; Max-Age=7776000; SameSite=None; Secure; Path=/; HttpOnly` } };
  if (hostname === 'www.youtube.com')
    return {
      body: '<!doctype html><title>Film</title>',
      headers: { 'set-cookie': `VISITOR_INFO1_LIVE=${Math.random().toString(36).slice(2)}; Max-Age=15552000; SameSite=None; Secure; Path=/` },
    };
  if (hostname === 'widgets.stranger.test') return js(`document.title += '!';`);
  if (hostname === 'pixel.stranger.test')
    return {
      ...GIF,
      headers: {
        'set-cookie': `uid=${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}; Max-Age=${YEAR}; SameSite=None; Secure; Path=/`,
      },
    };
  if (hostname === 'cdn.jsdelivr.net') return js('window.library = true;');
  if (hostname.endsWith('.matomo.cloud') && pathname.endsWith('.php')) return { body: '', status: 204 };
  return undefined;
};
