// The bar at the top: whose figures these are, the language, the way out.
import { say } from '@assent/core';
import type { ComponentChildren } from 'preact';
import type { Session } from '../api/api.ts';
import { useView } from '../view/use-view.tsx';
import { useSpeech } from '../words/speech.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Mark } from './Mark.tsx';

export interface HeaderProps {
  readonly sites: Session['sites'];
  /** Id of the site shown. */
  readonly site: string;
  /** Not given where nobody has signed in. */
  readonly onSignOut?: (() => void) | undefined;
  /** What stands beside the language. */
  readonly children?: ComponentChildren;
}

export function Header({ sites, site, onSignOut, children }: HeaderProps) {
  const { words } = useSpeech();
  const { go } = useView();
  const nameOf = ({ id, name }: Session['sites'][number]) => (typeof name === 'string' ? name : say(name, words.tag)) || id;
  const shown = sites.find(({ id }) => id === site);
  return (
    <header class="bar">
      <a class="skip" href="#figures">
        {words.skip}
      </a>
      <Mark />
      {sites.length > 1 ? (
        <select class="site" aria-label={words.site} value={site} onChange={event => go({ site: event.currentTarget.value })}>
          {sites.map(entry => (
            <option key={entry.id} value={entry.id}>
              {nameOf(entry)}
            </option>
          ))}
        </select>
      ) : (
        <p class="site">{shown && nameOf(shown)}</p>
      )}
      <LanguageSwitch />
      {children}
      {onSignOut && (
        <button class="plain" type="button" onClick={onSignOut}>
          {words.signOut}
        </button>
      )}
    </header>
  );
}
