// Vendors' SDKs from npm, as a site bundles them into code of its own: each is started as its documentation says, and can be told to say something.
import { build } from 'esbuild';

export interface NpmSdk {
  /** Id in the catalogue; its vendor is played by `ID.localhost`. */
  readonly service: string;
  /** JavaScript; `HOME` = the origin of its vendor. Leaves in `says` how the page has it say something later. */
  readonly code: string;
}

export const NPM_SDKS: readonly NpmSdk[] = [
  {
    service: 'amplitude',
    code: `import * as amplitude from '@amplitude/analytics-browser';
      amplitude.init('0123456789abcdef0123456789abcdef', { serverUrl: 'HOME/2/httpapi', fetchRemoteConfig: false, autocapture: true });
      amplitude.track('visit');
      says.amplitude = () => amplitude.track('later');`,
  },
  {
    service: 'datadog-rum',
    code: `import { datadogRum } from '@datadog/browser-rum';
      datadogRum.init({ applicationId: 'a', clientToken: 'pub0', proxy: 'HOME/proxy', service: 's', sessionSampleRate: 100, telemetrySampleRate: 0 });
      const send = () => { datadogRum.addAction('visit'); window.dispatchEvent(new Event('freeze')); };
      setTimeout(send, 50);
      says['datadog-rum'] = send;`,
  },
  {
    service: 'mixpanel',
    code: `import mixpanel from 'mixpanel-browser';
      mixpanel.init('lab', { api_host: 'HOME', track_pageview: true, batch_requests: false, persistence: 'cookie' });
      says.mixpanel = () => mixpanel.track('later');`,
  },
  {
    service: 'posthog',
    code: `import posthog from 'posthog-js/dist/module.full.no-external';
      posthog.init('phc_lab', { api_host: 'HOME', opt_out_useragent_filter: true, request_batching: false });
      says.posthog = () => posthog.capture('later');`,
  },
  {
    service: 'segment',
    code: `import { AnalyticsBrowser } from '@segment/analytics-next';
      const analytics = AnalyticsBrowser.load(
        { writeKey: 'lab', cdnSettings: { integrations: { 'Segment.io': { apiKey: 'lab' } } } },
        { integrations: { 'Segment.io': { apiHost: 'HOME/v1'.slice(7), protocol: 'http' } } },
      );
      analytics.track('visit');
      says.segment = () => analytics.track('later');`,
  },
  {
    service: 'snowplow',
    code: `import { newTracker, trackPageView } from '@snowplow/browser-tracker';
      newTracker('lab', 'HOME', { appId: 'lab', stateStorageStrategy: 'cookieAndLocalStorage' });
      trackPageView();
      says.snowplow = () => trackPageView();`,
  },
];

/** One script of the site's own with all of them in it. `homeOf` = the origin at which a service's vendor is played. */
export async function bundleNpmSdks(homeOf: (service: string) => string): Promise<string> {
  const each = (index: number) => {
    const { service, code } = NPM_SDKS[index] as NpmSdk;
    return `const says = (window.says ??= {});${code.replaceAll('HOME', homeOf(service))}`;
  };
  const { outputFiles } = await build({
    stdin: { contents: NPM_SDKS.map((_, index) => `import 'sdk:${index}';`).join('\n'), resolveDir: '.' },
    plugins: [
      {
        name: 'sdk',
        setup(build) {
          build.onResolve({ filter: /^sdk:/ }, ({ path }) => ({ path: path.slice(4), namespace: 'sdk' }));
          build.onLoad({ filter: /./, namespace: 'sdk' }, ({ path }) => ({ contents: each(+path), resolveDir: '.' }));
        },
      },
    ],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return (outputFiles[0] as { text: string }).text;
}
