// The two screens on which a site is looked at.

/** CSS pixels. 320 × 568 is the smallest phone that a notice has to fit (L13). */
export const VIEWPORTS = { desktop: { width: 1280, height: 800 }, phone: { width: 320, height: 568 } } as const;
