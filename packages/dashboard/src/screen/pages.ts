// Which component shows which page. A new page is a line here, one in `view/page-id.ts`, and its title in every language.
import type { ComponentType } from 'preact';
import type { PageId } from '../view/page-id.ts';
import { Health } from './Health.tsx';
import { lazy } from './lazy.tsx';
import { Overview } from './Overview.tsx';
import type { PageProps } from './page-props.ts';

export const PAGES: Readonly<Record<PageId, ComponentType<PageProps>>> = {
  overview: Overview,
  health: Health,
  proofs: lazy(async () => (await import('../staff/staff.ts')).ProofsPage),
  requests: lazy(async () => (await import('../staff/staff.ts')).RequestsPage),
  access: lazy(async () => (await import('../staff/staff.ts')).AccessPage),
};
