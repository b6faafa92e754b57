// The services that the bench's site declares, to Assent and to every peer alike.

/** One declared service: `host` is all that it is reached by, `cookies` are patterns in which `*` stands for any characters. */
export interface BenchService {
  readonly id: string;
  readonly name: string;
  readonly purpose: 'audience' | 'media' | 'advertising';
  readonly host: string;
  readonly cookies: readonly string[];
  /** Entries of local and session storage; where the catalogue knows the service, Assent's own list holds more. */
  readonly storage?: readonly string[];
  /** Id in Assent's catalogue, for real SDKs: the site file takes the tracers from there and adds the host of the bench. */
  readonly known?: string;
}

export const SERVICES: readonly BenchService[] = [
  { id: 'stats', name: 'Stats', purpose: 'audience', host: 'stats.localhost', cookies: ['_st*'], storage: ['_st*'] },
  { id: 'video', name: 'Video', purpose: 'media', host: 'video.localhost', cookies: ['_video'] },
  { id: 'ads', name: 'Ads', purpose: 'advertising', host: 'ads.localhost', cookies: ['_ads'] },
  { id: 'amplitude', name: 'Amplitude', purpose: 'audience', host: 'amplitude.localhost', cookies: ['AMP_*'], known: 'amplitude' },
  { id: 'mixpanel', name: 'Mixpanel', purpose: 'audience', host: 'mixpanel.localhost', cookies: ['mp_*'], known: 'mixpanel' },
  { id: 'posthog', name: 'PostHog', purpose: 'audience', host: 'posthog.localhost', cookies: ['ph_*'], known: 'posthog' },
  { id: 'snowplow', name: 'Snowplow', purpose: 'audience', host: 'snowplow.localhost', cookies: ['_sp_*'], known: 'snowplow' },
  { id: 'clarity', name: 'Clarity', purpose: 'audience', host: 'clarity.localhost', cookies: ['_clck', '_clsk', '_cltk'], known: 'microsoft-clarity' },
];

export const PURPOSES = [
  { id: 'audience', title: 'Audience', about: 'Counts visits and shows what is read.' },
  { id: 'media', title: 'Media', about: 'Videos and maps of other sites.' },
  { id: 'advertising', title: 'Advertising', about: 'Shows and measures advertising.' },
] as const;

/** Third parties that the site needs and never holds. */
export const ALLOWED_HOSTS = ['cdn.localhost', 'js.stripe.com'];

/** The service with this id; the bench's own data, so an unknown id is a mistake in the bench. */
export function serviceOf(id: string): BenchService {
  const found = SERVICES.find(service => service.id === id);
  if (!found) throw new Error(`expected a declared service, got "${id}"`);
  return found;
}
