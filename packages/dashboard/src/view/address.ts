// The address bar, as the dashboard sees it: the query it reads and writes, and the token it takes out at once.

export interface Address {
  /** Origin of the endpoint, for the line to paste. */
  readonly origin: string;
  search(): string;
  /** Link to another query of this page. */
  href(search: string): string;
  /** Goes to another query of this page, with a step back in the history. */
  push(search: string): void;
  /** Calls back when the visitor goes back or forward; returns its undo. */
  onMove(listener: () => void): () => void;
  /** The token of `#token=…`, or that of a share link, `#link=…`; once: it leaves the address and the history before anything else happens. */
  takeToken(name: 'token' | 'link'): string;
}

/** The address of a window. */
export function makeAddress(window: Window): Address {
  const { location, history } = window;
  return {
    origin: location.origin,
    search: () => location.search,
    href: search => location.pathname + search,
    push: search => history.pushState(null, '', location.pathname + search),
    onMove: listener => {
      window.addEventListener('popstate', listener);
      return () => window.removeEventListener('popstate', listener);
    },
    takeToken: name => {
      const token = new URLSearchParams(location.hash.slice(1)).get(name) ?? '';
      if (token) history.replaceState(null, '', location.pathname + location.search);
      return token;
    },
  };
}
