// Facts of a page: what a record and every anonymous count say of where they come from.
import type { Submission } from '@assent/core';
import type { Handle } from '../handle.ts';
import { deviceNow } from './device-now.ts';

export type PageFacts = Pick<Submission, 'site' | 'locale' | 'profile' | 'device' | 'template'>;

/** As they are now. The address itself is told to nobody: of the paths in the site file, the first that matches gives the id of its kind of page. */
export function pageFacts({ rules: { site, profile, templates }, locale }: Pick<Handle, 'rules' | 'locale'>): PageFacts {
  const template = templates?.find(([, path]) => RegExp(path).test(location.pathname))?.[0];
  return { site, locale, profile, device: deviceNow(), template };
}
