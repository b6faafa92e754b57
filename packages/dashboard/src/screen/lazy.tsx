// A page that is loaded when somebody opens it: what one role or one question needs, nobody else downloads.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSpeech } from '../words/speech.ts';
import type { PageProps } from './page-props.ts';
import { Trouble } from './Trouble.tsx';

/** `load` answers the component; where it cannot be had, that is said, with the way to try again. */
export function lazy(load: () => Promise<ComponentType<PageProps>>): ComponentType<PageProps> {
  return function Lazy(props: PageProps) {
    const { words } = useSpeech();
    const [page, setPage] = useState<{ readonly Page: ComponentType<PageProps> } | 'missing' | null>(null);
    const fetchPage = () =>
      void load().then(
        Page => setPage({ Page }),
        () => setPage('missing'),
      );
    useEffect(fetchPage, []);
    if (page === null) return <main aria-busy="true" />;
    if (page !== 'missing') return <page.Page {...props} />;
    return (
      <main>
        <h1 class="sr">{words.title}</h1>
        <Trouble problem={{ kind: 'offline', code: '' }} onRetry={fetchPage} />
      </main>
    );
  };
}
