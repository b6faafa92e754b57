// What a site's gate is built for: what is false here falls away when it is bundled. Nothing is defined from npm and in tests.

/** Whether the site is served the full gate: it names another tool, or serves visitors by more than one set of rules. */
declare const __ALIASES__: boolean;

/** Whether the site's `unknown` may hold, or its file says something of its own about Google. */
declare const __HOLDS_UNDECLARED__: boolean;

/** Whether it reads the markup of other consent tools. */
export const ALIASES = typeof __ALIASES__ !== 'undefined' && __ALIASES__;

/** Whether anything may run until it is refused. Otherwise one set of rules serves all visitors, and everything waits to be granted. */
export const MAY_WAIT_FOR_REFUSAL = typeof __ALIASES__ === 'undefined' || __ALIASES__;

/** Whether it knows the directives of `unknown`, and what a site says to Google in its own words. */
export const HOLDS_UNDECLARED = typeof __HOLDS_UNDECLARED__ === 'undefined' || __HOLDS_UNDECLARED__;
