// The directives of a Content-Security-Policy that a tracer can use, and what each falls back on (CSP3 §6.8.3).

/** What a request was for, as a policy names it; `page` = seen by the SDK, which asks no directive. */
export const SEEN_AS = [
  'default-src',
  'script-src',
  'script-src-elem',
  'style-src',
  'style-src-elem',
  'img-src',
  'font-src',
  'media-src',
  'connect-src',
  'frame-src',
  'fenced-frame-src',
  'child-src',
  'worker-src',
  'object-src',
  'manifest-src',
  'prefetch-src',
  'form-action',
  'page',
] as const;

export type SeenAs = (typeof SEEN_AS)[number];

/** Directive → those that are asked in its place, in order, where a policy does not write it. `form-action` falls back on nothing. */
export const FALLBACKS: Readonly<Record<string, readonly string[]>> = {
  'script-src-elem': ['script-src', 'default-src'],
  'script-src': ['default-src'],
  'style-src-elem': ['style-src', 'default-src'],
  'style-src': ['default-src'],
  'img-src': ['default-src'],
  'font-src': ['default-src'],
  'media-src': ['default-src'],
  'connect-src': ['default-src'],
  'frame-src': ['child-src', 'default-src'],
  'fenced-frame-src': ['frame-src', 'child-src', 'default-src'],
  'child-src': ['default-src'],
  'worker-src': ['child-src', 'script-src', 'default-src'],
  'object-src': ['default-src'],
  'manifest-src': ['default-src'],
  'prefetch-src': ['default-src'],
  'form-action': [],
};
