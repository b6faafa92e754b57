// Facts of a page: what a record and every anonymous count say of where they come from.
import type { Submission } from '@assent/core';
import { pageTemplate } from '../gate/page-template.ts';
import type { Handle } from '../handle.ts';
import { deviceNow } from './device-now.ts';

export type PageFacts = Pick<Submission, 'site' | 'locale' | 'profile' | 'device' | 'template'>;

/** As they are now. */
export function pageFacts({ rules: { site, profile, templates }, locale }: Pick<Handle, 'rules' | 'locale'>): PageFacts {
  return { site, locale, profile, device: deviceNow(), template: pageTemplate(templates) };
}
