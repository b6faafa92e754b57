// Marks up the tags of a case as a tool's documentation says.
import { serviceOf } from '../services.ts';
import type { Subject, Tag } from '../subjects/subject.ts';

const TAG = /<(script|iframe|img)\b([^>]*)>(?:([\s\S]*?)<\/\1>)?/g;
const ATTRIBUTE = /([\w-]+)(?:="([^"]*)")?/g;

export interface Marked {
  readonly markup: string;
  /** The tags, for a tool that wants them in its configuration. */
  readonly tags: readonly Tag[];
}

/** Null where the tool has no way to mark one of the tags up, or the markup holds no tag of a vendor. */
export function markUp(markup: string, serviceId: string | null, subject: Subject): Marked | null {
  if (!serviceId || !subject.mark) return null;
  const service = serviceOf(serviceId);
  const tags: Tag[] = [];
  let unmarkable = false;
  const marked = markup.replace(TAG, (whole, element: string, attributes: string, inner = '') => {
    const tag: Tag = {
      element,
      attributes: Object.fromEntries([...attributes.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, value ?? ''])),
      inner,
      service,
    };
    const html = subject.mark?.(tag) ?? null;
    if (html === null) unmarkable = true;
    tags.push(tag);
    return html ?? whole;
  });
  return unmarkable ? null : { markup: marked, tags };
}
