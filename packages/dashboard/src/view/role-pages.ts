// Which pages each role has: those whose questions the endpoint answers to it.
import type { Role } from '@assent/core';
import { PAGE_IDS, type PageId } from './page-id.ts';

/** Pages that only some roles have; every other page is everybody's. */
const ONLY: Partial<Record<PageId, readonly Role[]>> = { proofs: ['dpo'], requests: ['dpo'] };

/** In the order of the navigation. */
export const pagesOf = (role: Role): readonly PageId[] => PAGE_IDS.filter(id => ONLY[id]?.includes(role) ?? true);

/** The pages of a share link: rates, and nothing else. */
export const LINK_PAGES: readonly PageId[] = ['overview', 'funnel', 'breakdowns', 'versions'];
