// The navigation: one link a page, so that each can be opened, sent and kept by its address.
import { PAGE_IDS } from '../view/page-id.ts';
import { useView } from '../view/use-view.tsx';
import { ViewLink } from '../view/ViewLink.tsx';
import { useSpeech } from '../words/speech.ts';

export function PageTabs() {
  const { words } = useSpeech();
  const { page } = useView().view;
  return (
    <nav class="tabs" aria-label={words.pagesLabel}>
      {PAGE_IDS.map(id => (
        <ViewLink key={id} to={{ page: id }} current={id === page}>
          {words.pages[id]}
        </ViewLink>
      ))}
    </nav>
  );
}
