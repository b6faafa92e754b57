// The method of an act that the page's own script asks for, through `window.assent`.
import type { Method } from '@assent/core';

export function byPage(control: Method['control']): Method {
  return { layer: 'api', control, input: 'unknown', asked: false };
}
