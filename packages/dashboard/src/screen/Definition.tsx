// What a figure means, one hover, tap or focus away: a disclosure button, so that it works without a mouse (WCAG 1.4.13).
import { useId, useState } from 'preact/hooks';
import { useSpeech } from '../words/speech.ts';

/** How it came to be open: by hover or focus it closes by itself, pinned it stays until a second press, Escape or another focus. */
type Opening = 'hover' | 'focus' | 'pinned' | null;

export function Definition({ label, about }: { readonly label: string; readonly about: string }) {
  const { words } = useSpeech();
  const [open, setOpen] = useState<Opening>(null);
  const id = useId();
  const press = (event: MouseEvent) => {
    // a key press (detail 0) acts upon what is seen; a tap upon what was pinned, since hover came first
    const shut = event.detail === 0 ? open !== null : open === 'pinned';
    setOpen(shut ? null : 'pinned');
  };
  return (
    <div
      class="definition"
      onPointerEnter={event => event.pointerType === 'mouse' && setOpen(open ?? 'hover')}
      onPointerLeave={() => open === 'hover' && setOpen(null)}
      onKeyDown={event => event.key === 'Escape' && setOpen(null)}
    >
      <button
        type="button"
        aria-expanded={open !== null}
        aria-controls={id}
        aria-label={words.about(label)}
        onClick={press}
        onFocus={event => event.currentTarget.matches(':focus-visible') && setOpen(open ?? 'focus')}
        onBlur={() => setOpen(null)}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <circle cx="8" cy="8" r="7" />
          <path d="M8 7.25v4M8 4.6v.1" />
        </svg>
      </button>
      <p id={id} hidden={open === null}>
        {about}
      </p>
    </div>
  );
}
