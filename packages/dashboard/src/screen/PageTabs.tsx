// The navigation: one link a page, so that each can be opened, sent and kept by its address.
import type { PageId } from '../view/page-id.ts';
import { ViewLink } from '../view/ViewLink.tsx';
import { useSpeech } from '../words/speech.ts';

/** `pages` = those that the role has, `page` = the one that is shown. */
export function PageTabs({ pages, page }: { readonly pages: readonly PageId[]; readonly page: PageId }) {
  const { words } = useSpeech();
  return (
    <nav class="tabs" aria-label={words.pagesLabel}>
      {pages.map(id => (
        <ViewLink key={id} to={{ page: id }} current={id === page}>
          {words.pages[id]}
        </ViewLink>
      ))}
    </nav>
  );
}
