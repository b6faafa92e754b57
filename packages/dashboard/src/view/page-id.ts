// The pages of the dashboard, by the name that the address has for them, in the order of the navigation.

export const PAGE_IDS = ['overview', 'funnel', 'breakdowns', 'versions', 'experiments', 'health', 'proofs', 'requests', 'access'] as const;
export type PageId = (typeof PAGE_IDS)[number];

/** The page of the plain address. */
export const FIRST_PAGE: PageId = 'overview';

/** The page of that name, the first one for any other text. */
export const pageOf = (name: string | null): PageId => PAGE_IDS.find(id => id === name) ?? FIRST_PAGE;
