// The insurer's own script, with an npm package for statistics bundled into it as its developers would.
import mixpanel from 'mixpanel-browser';
import { followQuote } from './quote.ts';
import { softLinks } from './soft-links.ts';
import { whenGranted } from './when-granted.ts';

const { mixpanel: host = '', statisticsPurpose } = document.querySelector<HTMLScriptElement>('script[data-mixpanel]')?.dataset ?? {};
const statistics = whenGranted(statisticsPurpose).then(() => {
  mixpanel.init('lucarne', { api_host: host, persistence: 'cookie', batch_requests: false, track_pageview: false, record_sessions_percent: 0 });
  mixpanel.track('Page viewed');
});

followQuote(document);
softLinks(() => {
  followQuote(document);
  void statistics.then(() => mixpanel.track('Page viewed'));
});
