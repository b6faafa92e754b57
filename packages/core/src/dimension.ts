// Dimensions: what an anonymous counter is kept by, beside site, hour and what it counts.

/** In the order of the key under which counters are kept. An empty value is one that is not known, or that the site does not use. */
export const DIMENSIONS = ['version', 'variant', 'profile', 'locale', 'device', 'country', 'template', 'entry'] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/** Where an act came from: the notice, the preferences, a placeholder in the page, the page's own script, or a browser's standing wish. */
export const ENTRIES = ['notice', 'panel', 'embed', 'script', 'signal'] as const;

export type Entry = (typeof ENTRIES)[number];

/** Stands for every page that no template of the site matches. */
export const OTHER_TEMPLATE = 'other';
