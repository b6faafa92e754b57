// The navigation: one link a page, so that each can be opened, sent and kept by its address.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PageId } from '../view/page-id.ts';
import { ViewLink } from '../view/ViewLink.tsx';
import { useSpeech } from '../words/speech.ts';

/** `pages` = those that the role has, `page` = the one that is shown. */
export function PageTabs({ pages, page }: { readonly pages: readonly PageId[]; readonly page: PageId }) {
  const { words } = useSpeech();
  const row = useRef<HTMLElement>(null);
  // where the row is longer than the screen, the page that is shown is in view
  useLayoutEffect(() => {
    const current = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (row.current && current) row.current.scrollLeft = current.offsetLeft - row.current.offsetLeft - (row.current.clientWidth - current.offsetWidth) / 2;
  }, [page, pages.length, words]);
  return (
    <nav class="tabs" aria-label={words.pagesLabel} ref={row}>
      {pages.map(id => (
        <ViewLink key={id} to={{ page: id }} current={id === page}>
          {words.pages[id]}
        </ViewLink>
      ))}
    </nav>
  );
}
