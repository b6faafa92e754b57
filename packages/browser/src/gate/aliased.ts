// Whether this gate reads the markup of other consent tools, and which elements it has to look at for that.

/** False in the gate of a site that names no other tool: it does without all of this. */
declare const __ALIASES__: boolean;

export const ALIASES = typeof __ALIASES__ !== 'undefined' && __ALIASES__;

/** False in the gate of a site all of whose visitors are served by one set of rules, under which everything waits to be granted. */
export const MAY_WAIT_FOR_REFUSAL = typeof __ALIASES__ === 'undefined' || __ALIASES__;

/** Finds what other tools hold, beside what is looked at anyway. */
export const ALIASED = ',[data-src],[data-category],[data-name],[uc-src],[class*=optanon-category],[class*=_iub_cs_activate]';
