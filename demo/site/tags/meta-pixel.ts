// Meta Pixel: an inline queue that loads its script by itself; pasted as it is, not marked up.
import type { Html } from '../html.ts';
import { inlineScript, type TagContext } from './tag.ts';

/** Without the vendor's `<noscript>` image: it would send a hit for visitors whom no script can ask. */
export function metaPixel({ vendor }: TagContext): Html {
  return inlineScript(`
  window.fbq = window.fbq || function () {
    fbq.callMethod ? fbq.callMethod.apply(fbq, arguments) : fbq.queue.push(arguments);
  };
  fbq.queue = fbq.queue || [];
  fbq.version = '2.0';
  (function (d) {
    var s = d.createElement('script'), first = d.getElementsByTagName('script')[0];
    s.async = true;
    s.src = '${vendor('connect')}/en_US/fbevents.js';
    first.parentNode.insertBefore(s, first);
  })(document);
  fbq('init', '420042004200');
  fbq('track', 'PageView');`);
}
