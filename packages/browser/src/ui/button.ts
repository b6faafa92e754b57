// The button: accepting and refusing are made by the same function from the same properties, so that they cannot drift apart (R1, FR-09, FR-10).
import type { Method } from '@assent/core';

export interface ButtonProps {
  /** Stable hook for tests and for tools that automate refusal: `data-assent-part`. */
  readonly part?: string;
  /** `main` = accept and refuse alike, `plain` = every other button, `link` = a button within a sentence. */
  readonly look: 'main' | 'plain' | 'link';
  /** Opens the preferences, which are a dialog. */
  readonly dialog?: boolean;
  /** Says by what it was pressed: a click without a pointer comes from the keyboard or from assistive technology. */
  readonly onPress: (input: Method['input'], button: HTMLButtonElement) => void;
  /** Someone is about to press it. */
  readonly onIntent?: () => void;
}

/** The attributes and listeners of a `<button>`, for `element()` and for Preact alike. */
export function button({ part, look, dialog, onPress, onIntent }: ButtonProps) {
  return {
    type: 'button',
    class: look,
    'data-assent-part': part,
    'aria-haspopup': dialog ? 'dialog' : undefined,
    onClick: (event: MouseEvent) => onPress(event.detail ? 'pointer' : 'keyboard', event.currentTarget as HTMLButtonElement),
    onPointerEnter: onIntent,
    onFocus: onIntent,
  } as const;
}
