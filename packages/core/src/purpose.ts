// Purposes: why a tracer is used, and the unit of choice (CNIL "finalité").

/** Always active, never asked: what the page needs in order to work (CNIL recommendation 2020-092, exempt tracers). */
export const NECESSARY = 'necessary';

/** The purposes that Assent has words for; a site may add its own. */
export const KNOWN_PURPOSES = ['preferences', 'audience', 'media', 'advertising'] as const;

/** No `-` and no `.`: both are separators in the choice cookie. */
export const PURPOSE_ID = /^[a-z][a-z0-9_]{0,31}$/;

/** No `_`: the choice cookie writes `-` as `_` in service ids. */
export const SERVICE_ID = /^[a-z][a-z0-9-]{0,39}$/;
