// Keyboard shortcuts: what the keys do, the list of them, and the switch that turns them off.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PageId } from '../view/page-id.ts';
import { CLEAR_KEY, isTaken, LIST_KEY, RANGE_KEYS, shortcutOf } from '../view/shortcuts.ts';
import { useView } from '../view/use-view.tsx';
import { useSpeech } from '../words/speech.ts';

export interface ShortcutsProps {
  readonly pages: readonly PageId[];
  /** Where it is kept that somebody switched them off: `localStorage`, or nothing where the browser has none. */
  readonly memory: Pick<Storage, 'getItem' | 'setItem'> | null;
}

const KEPT = 'assent.shortcuts';

export function Shortcuts({ pages, memory }: ShortcutsProps) {
  const { words } = useSpeech();
  const said = words.shortcuts;
  const { go } = useView();
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(() => memory?.getItem(KEPT) !== 'off');
  // at once: the next key may come before the next frame
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!on || isTaken(event)) return;
      const change = shortcutOf(event.key, pages);
      if (event.key === LIST_KEY) dialog.current?.showModal();
      else if (change) go(change);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on, pages, go]);
  const turn = (on: boolean) => {
    setOn(on);
    memory?.setItem(KEPT, on ? 'on' : 'off');
  };
  const keys: readonly (readonly [key: string, does: string])[] = [
    ...pages.map((id, i) => [String(i + 1), words.pages[id]] as const),
    ...Object.entries(RANGE_KEYS).map(([key, range]) => [key, words.range.presets[range]] as const),
    [CLEAR_KEY, said.clear],
    [LIST_KEY, said.label],
  ];
  return (
    <>
      <button class="plain keys" type="button" aria-haspopup="dialog" aria-label={said.label} title={said.label} onClick={() => dialog.current?.showModal()}>
        <kbd aria-hidden="true">{LIST_KEY}</kbd>
      </button>
      <dialog ref={dialog} class="shortcuts" aria-labelledby="shortcuts-title">
        <h2 id="shortcuts-title">{said.label}</h2>
        <p>{said.about}</p>
        <dl>
          {keys.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label>
          <input type="checkbox" checked={on} onChange={event => turn(event.currentTarget.checked)} /> {said.on}
        </label>
        <form method="dialog">
          <button class="main">{said.close}</button>
        </form>
      </dialog>
    </>
  );
}
