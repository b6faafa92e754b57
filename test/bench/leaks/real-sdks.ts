// Real SDKs from npm, each started as its documentation says, calling home to its own host of the bench.
import path from 'node:path';
import { build } from 'esbuild';

export interface RealSdk {
  /** Id of the declared service, and name of its host. */
  readonly service: string;
  readonly code: string;
}

const home = (service: string) => `http://${service}.localhost:4501`;

export const SDKS: readonly RealSdk[] = [
  {
    service: 'amplitude',
    code: `import * as amplitude from '@amplitude/analytics-browser';
      amplitude.init('0123456789abcdef0123456789abcdef', { serverUrl: '${home('amplitude')}/2/httpapi', fetchRemoteConfig: false, autocapture: true });
      amplitude.track('visit');`,
  },
  {
    service: 'mixpanel',
    code: `import mixpanel from 'mixpanel-browser';
      mixpanel.init('bench', { api_host: '${home('mixpanel')}', track_pageview: true, batch_requests: false, persistence: 'cookie' });`,
  },
  {
    service: 'posthog',
    code: `import posthog from 'posthog-js/dist/module.full.no-external';
      posthog.init('phc_bench', { api_host: '${home('posthog')}', opt_out_useragent_filter: true, request_batching: false });`,
  },
  {
    service: 'snowplow',
    code: `import { newTracker, trackPageView } from '@snowplow/browser-tracker';
      newTracker('bench', '${home('snowplow')}', { appId: 'bench', stateStorageStrategy: 'cookieAndLocalStorage' });
      trackPageView();`,
  },
  {
    service: 'clarity',
    code: `import { clarity } from 'clarity-js';
      clarity.start({ projectId: 'bench', upload: '${home('clarity')}/collect', delay: 100, track: true, content: true });`,
  },
];

/** One script for each SDK, by the path at which its vendor serves it. */
export async function bundleSdks(): Promise<ReadonlyMap<string, string>> {
  const bundle = async ({ service, code }: RealSdk) => {
    const { outputFiles } = await build({
      stdin: { contents: code, resolveDir: path.resolve(import.meta.dirname, '..') },
      bundle: true,
      minify: true,
      write: false,
      format: 'iife',
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'error',
    });
    return [`/${service}.js`, (outputFiles[0] as { text: string }).text] as const;
  };
  return new Map(await Promise.all(SDKS.map(bundle)));
}
