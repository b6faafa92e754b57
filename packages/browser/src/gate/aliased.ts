// Finds what other consent tools hold, beside what is looked at anyway.
export const ALIASED = ',[data-src],[data-category],[data-name],[uc-src],[class*=optanon-category],[class*=_iub_cs_activate]';
