// PostHog: its web loader, an inline queue that loads array.js; pasted as it is, not marked up.
import type { Html } from '../html.ts';
import { inlineScript, type TagContext } from './tag.ts';

export function posthog({ vendor }: TagContext): Html {
  return inlineScript(`
  (function (d, posthog) {
    if (posthog.__SV) return;
    window.posthog = posthog;
    posthog.__SV = 1;
    posthog._i = [];
    posthog.people = [];
    'capture identify reset opt_in_capturing opt_out_capturing'.split(' ').forEach(function (name) {
      posthog[name] = function () { posthog.push([name].concat([].slice.call(arguments))); };
    });
    posthog.init = function (key, config) {
      posthog._i.push([key, config, 'posthog']);
      var s = d.createElement('script'), first = d.getElementsByTagName('script')[0];
      s.async = true;
      s.crossOrigin = 'anonymous';
      s.src = config.api_host + '/static/array.js';
      first.parentNode.insertBefore(s, first);
    };
  })(document, window.posthog || []);
  posthog.init('phc_lucarne', { api_host: '${vendor('posthog')}', person_profiles: 'identified_only', opt_out_useragent_filter: true });`);
}
