// The notice's texts of a page, fetched once: their version is part of every record.
import type { NoticeTexts } from '@assent/core';
import type { Handle } from '../handle.ts';

const fetched = new WeakMap<Handle, Promise<NoticeTexts>>();

/** Rejects when they cannot be had; the next call tries again. */
export function textsOf(handle: Handle): Promise<NoticeTexts> {
  const found = fetched.get(handle);
  if (found) return found;
  const coming = handle.texts<NoticeTexts>(handle.locale);
  fetched.set(handle, coming);
  coming.catch(() => fetched.delete(handle));
  return coming;
}
