// A real link to another view of this page: opens in place, or in a tab of its own like any link. None where the view is locked.
import type { ComponentChildren } from 'preact';
import { useView } from './use-view.tsx';
import type { View } from './view.ts';

export interface ViewLinkProps {
  readonly to: Partial<View>;
  readonly current?: boolean;
  readonly class?: string;
  /** Language of the text and of the target, where it differs from the page's. */
  readonly lang?: string;
  readonly children: ComponentChildren;
}

export function ViewLink({ to, current = false, class: name, lang, children }: ViewLinkProps) {
  const { go, href, locked } = useView();
  if (locked && to.page === undefined && to.language === undefined) return null;
  const follow = (event: MouseEvent) => {
    if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a href={href(to)} class={name} lang={lang} hreflang={lang} aria-current={current ? 'true' : undefined} onClick={follow}>
      {children}
    </a>
  );
}
