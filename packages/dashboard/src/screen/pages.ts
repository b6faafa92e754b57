// Which component shows which page. A new page is a line here, one in `view/page-id.ts`, and its title in every language.
import type { ComponentType } from 'preact';
import type { PageId } from '../view/page-id.ts';
import { Breakdowns } from './Breakdowns.tsx';
import { Funnel } from './Funnel.tsx';
import { Health } from './Health.tsx';
import { lazy } from './lazy.tsx';
import { Overview } from './Overview.tsx';
import type { PageProps } from './page-props.ts';
import { Versions } from './Versions.tsx';

export const PAGES: Readonly<Record<PageId, ComponentType<PageProps>>> = {
  overview: Overview,
  funnel: Funnel,
  breakdowns: Breakdowns,
  versions: Versions,
  experiments: lazy(async () => (await import('../experiments/experiments.ts')).ExperimentsPage),
  health: Health,
  proofs: lazy(async () => (await import('../staff/staff.ts')).ProofsPage),
  requests: lazy(async () => (await import('../staff/staff.ts')).RequestsPage),
  access: lazy(async () => (await import('../staff/staff.ts')).AccessPage),
};
