// The notice's texts of a page: their version is part of every record.
import type { NoticeTexts } from '@assent/core';
import type { Handle } from '../handle.ts';

/** Rejects when they cannot be had; the next call tries again. */
export function textsOf(handle: Pick<Handle, 'texts' | 'locale'>): Promise<NoticeTexts> {
  return handle.texts(handle.locale);
}
