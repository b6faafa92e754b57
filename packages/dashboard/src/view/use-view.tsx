// The current view, and the way to another one: the address is the only place where it is kept.
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { Address } from './address.ts';
import { readView, type View, writeView } from './view.ts';

export interface Viewing {
  readonly view: View;
  /** Goes to the current view with some parts changed. */
  readonly go: (change: Partial<View>) => void;
  /** The address of such a view, for a real link. */
  readonly href: (change: Partial<View>) => string;
}

const Context = createContext<Viewing | null>(null);

/** Follows the address; back and forward included. */
export function ViewProvider({ address, children }: { readonly address: Address; readonly children: ComponentChildren }) {
  const [view, setView] = useState(() => readView(address.search()));
  useEffect(() => address.onMove(() => setView(readView(address.search()))), [address]);
  const viewing = useMemo<Viewing>(
    () => ({
      view,
      go: change => {
        address.push(writeView({ ...view, ...change }));
        setView({ ...view, ...change });
      },
      href: change => address.href(writeView({ ...view, ...change })),
    }),
    [address, view],
  );
  return <Context.Provider value={viewing}>{children}</Context.Provider>;
}

/** The view of the nearest `ViewProvider`. */
export function useView(): Viewing {
  const viewing = useContext(Context);
  if (!viewing) throw new Error('expected a ViewProvider above, got none');
  return viewing;
}
