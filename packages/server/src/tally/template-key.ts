// Under which kind of page a counter is kept.
import { OTHER_TEMPLATE } from '@assent/core';
import type { KnownVersion } from '../sites/served-site.ts';

/** The template that was told, else the one for all other pages; nothing on a site without templates. */
export const templateKey = (template: string | undefined, { templates }: Pick<KnownVersion, 'templates'>): string =>
  template ?? (templates.size ? OTHER_TEMPLATE : '');
