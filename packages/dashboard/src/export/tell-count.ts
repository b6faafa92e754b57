// A count in a file.
import type { Count } from '@assent/core';

/** One that is not told is `hidden`. */
export const tellCount = (count: Count): string | number => count ?? 'hidden';
