// The dashboard: sign-in, then a page about one site, in one language.
import { useEffect, useMemo } from 'preact/hooks';
import type { ShareLink } from '@assent/core';
import type { Api, Session } from '../api/api.ts';
import { type Signing, useSession } from '../api/use-session.ts';
import { addDays, dayOf } from '../view/range.ts';
import { LINK_PAGES, pagesOf } from '../view/role-pages.ts';
import { LockedView, useView } from '../view/use-view.tsx';
import type { View } from '../view/view.ts';
import { pickLanguage } from '../words/pick-language.ts';
import { makeSpeech, SpeechProvider, useSpeech } from '../words/speech.ts';
import { DeadLink } from './DeadLink.tsx';
import { Header } from './Header.tsx';
import { Message } from './Message.tsx';
import { PageTabs } from './PageTabs.tsx';
import { PAGES } from './pages.ts';
import { SampleBand } from './SampleBand.tsx';
import { Shortcuts, type ShortcutsProps } from './Shortcuts.tsx';
import { SignIn } from './SignIn.tsx';
import { Trouble } from './Trouble.tsx';

export interface AppProps {
  readonly api: Api;
  readonly origin: string;
  /** Token that came in the address, or `''`. */
  readonly token: string;
  /** It came in a share link. */
  readonly byLink: boolean;
  /** Languages of the browser, best first. */
  readonly languages: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What the browser keeps for whoever looks; `null` where it keeps nothing. */
  readonly memory: ShortcutsProps['memory'];
}

export function App({ api, origin, token, byLink, languages, now, memory }: AppProps) {
  const { language } = useView().view;
  const signing = useSession(api, token, byLink);
  const speech = useMemo(() => makeSpeech(pickLanguage([language, ...languages]), languages), [language, languages]);
  const session = signing.state.kind === 'open' ? signing.state.session : null;
  const room = <Room api={api} origin={origin} signing={signing} now={now} memory={memory} />;
  return (
    <SpeechProvider value={speech}>{session?.link ? <LockedView view={lockedView(session.link, session, now())}>{room}</LockedView> : room}</SpeechProvider>
  );
}

/** What a link shows at a time: the last days move with it. */
function lockedView({ range, filter }: ShareLink, { sites: [site] }: Session, now: number): Pick<View, 'site' | 'range' | 'filter'> {
  const today = dayOf(now, site?.zone);
  return { site: site?.id ?? '', range: 'days' in range ? { from: addDays(today, 1 - range.days), to: today } : range, filter };
}

interface RoomProps extends Pick<AppProps, 'api' | 'origin' | 'now' | 'memory'> {
  readonly signing: Signing;
}

function Room({ api, origin, signing, now, memory }: RoomProps) {
  const { words } = useSpeech();
  const { page, site: wanted, sample } = useView().view;
  const { state, signIn, signOut, end, retry } = signing;
  const heading = state.kind !== 'closed' ? words.pages[page] : state.why === 'link' ? words.link.dead : words.signIn.title;
  useEffect(() => {
    document.documentElement.lang = words.tag;
    document.title = [sample && words.sample.name, heading, 'Assent'].filter(Boolean).join(' · ');
  }, [words, sample, heading]);
  if (state.kind === 'closed') return state.why === 'link' ? <DeadLink /> : <SignIn why={state.why} onSignIn={signIn} api={api} onOpened={retry} />;
  if (state.kind === 'problem')
    return (
      <main class="door">
        <h1 class="sr">{words.title}</h1>
        <Trouble problem={state.problem} onRetry={retry} />
      </main>
    );
  const sites = state.kind === 'open' ? state.session.sites : [];
  const site = wanted || (sites[0]?.id ?? '');
  const zone = sites.find(({ id }) => id === site)?.zone ?? 'UTC';
  const link = state.kind === 'open' && state.session.link;
  const pages = state.kind === 'open' ? (link ? LINK_PAGES : pagesOf(state.session.role)) : [];
  const shown = pages.includes(page) ? page : (pages[0] ?? page);
  const Page = PAGES[shown];
  return (
    <>
      {sample && <SampleBand />}
      <Header sites={sites} site={site} onSignOut={link ? undefined : () => void signOut()}>
        {!link && <Shortcuts pages={pages} memory={memory} />}
      </Header>
      <PageTabs pages={pages} page={shown} />
      {state.kind === 'unknown' ? null : site ? (
        <Page key={`${shown} ${site}`} api={api} session={state.session} origin={origin} site={site} zone={zone} today={dayOf(now(), zone)} onEnded={end} />
      ) : (
        <main>
          <h1 class="sr">{words.title}</h1>
          <Message title={words.empty.noSite} about={words.empty.noSiteAbout} />
        </main>
      )}
    </>
  );
}
