// Snowplow: an async loader of the browser tracker, marked up for Assent.
import type { Html } from '../html.ts';
import { inlineScript, type TagContext, THIRTEEN_MONTHS } from './tag.ts';

export function snowplow({ vendor, held }: TagContext): Html {
  return inlineScript(
    `
  (function (d) {
    var s = d.createElement('script'), first = d.getElementsByTagName('script')[0];
    s.async = true;
    s.src = '${vendor('snowplow')}/sp.js';
    s.onload = function () {
      var tracking = window.snowplowBrowserTracking;
      tracking.newTracker('site', '${vendor('snowplow')}', { appId: 'lucarne', bufferSize: 1, cookieLifetime: ${THIRTEEN_MONTHS} });
      tracking.trackPageView();
    };
    first.parentNode.insertBefore(s, first);
  })(document);`,
    held && { purpose: 'audience', service: 'snowplow' },
  );
}
