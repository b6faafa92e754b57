// The current view, and the way to another one: the address is the only place where it is kept.
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { Address } from './address.ts';
import { FIRST_PAGE } from './page-id.ts';
import { LINK_PAGES } from './role-pages.ts';
import { readView, type View, writeView } from './view.ts';

export interface Viewing {
  readonly view: View;
  /** Goes to the current view with some parts changed. */
  readonly go: (change: Partial<View>) => void;
  /** The address of such a view, for a real link. */
  readonly href: (change: Partial<View>) => string;
  /** A share link shows it: page and language alone can be changed. */
  readonly locked: boolean;
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
      locked: false,
    }),
    [address, view],
  );
  return <Context.Provider value={viewing}>{children}</Context.Provider>;
}

/** Below it the view is what a share link shows, whatever the address says of it. */
export function LockedView({ view, children }: { readonly view: Pick<View, 'site' | 'range' | 'filter'>; readonly children: ComponentChildren }) {
  const { view: wanted, go, href } = useView();
  const free = ({ page = wanted.page, language = wanted.language }: Partial<View>) => ({ page, language });
  const viewing = {
    view: { ...wanted, ...view, page: LINK_PAGES.find(id => id === wanted.page) ?? FIRST_PAGE, sample: false },
    go: (change: Partial<View>) => go(free(change)),
    href: (change: Partial<View>) => href(free(change)),
    locked: true,
  };
  return <Context.Provider value={viewing}>{children}</Context.Provider>;
}

/** The view of the nearest `ViewProvider`. */
export function useView(): Viewing {
  const viewing = useContext(Context);
  if (!viewing) throw new Error('expected a ViewProvider above, got none');
  return viewing;
}
