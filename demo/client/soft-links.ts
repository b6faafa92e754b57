// Client-side navigation: links with `data-soft` swap the main part of the page instead of loading a new one.

let shown = location.pathname;

/** `arrived` runs after each swap. Anything unexpected falls back to an ordinary page load. */
export function softLinks(arrived: () => void): void {
  document.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-soft]') : null;
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void go(link.href, () => history.pushState(null, '', link.href), arrived);
  });
  window.addEventListener('popstate', () => {
    if (location.pathname !== shown) void go(location.href, () => {}, arrived); // else only the fragment changed
  });
}

async function go(address: string, record: () => void, arrived: () => void): Promise<void> {
  const page = await fetchPage(address);
  if (!page) {
    location.assign(address);
    return;
  }
  record();
  for (const selector of ['main', '.site-header']) document.querySelector(selector)?.replaceWith(document.adoptNode(page.querySelector(selector) as Element));
  document.title = page.title;
  window.scrollTo(0, 0);
  document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  shown = location.pathname;
  arrived();
}

async function fetchPage(address: string): Promise<Document | undefined> {
  try {
    const response = await fetch(address, { headers: { Accept: 'text/html' } });
    if (!response.ok) return undefined;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    return page.querySelector('main') && page.querySelector('.site-header') ? page : undefined;
  } catch {
    return undefined; // offline: the browser's own error page says it better
  }
}
