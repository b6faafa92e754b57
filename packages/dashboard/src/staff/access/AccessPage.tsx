// Access: one's own account; for who may share them, links to the rates; for administrators everybody's; for those who may know, who did what.
import type { PageProps } from '../../screen/page-props.ts';
import { useSpeech } from '../../words/speech.ts';
import { Register } from '../register/Register.tsx';
import { Accounts } from './Accounts.tsx';
import { Acts } from './Acts.tsx';
import { OwnAccount } from './OwnAccount.tsx';
import { OwnPasskeys } from './OwnPasskeys.tsx';
import { ShareLinks } from './ShareLinks.tsx';

export function AccessPage({ api, origin, site, session, onEnded }: PageProps) {
  const { words } = useSpeech();
  const { role } = session;
  return (
    <main id="figures" class="staff">
      <h1>{words.pages.access}</h1>
      <OwnAccount api={api} session={session} onEnded={onEnded} />
      <OwnPasskeys api={api} />
      {(role === 'editor' || role === 'admin') && <ShareLinks api={api} origin={origin} site={site} />}
      {role === 'admin' && <Accounts api={api} sites={session.sites.map(({ id }) => id)} />}
      {role === 'auditor' && <Register api={api} site={site} />}
      {(role === 'admin' || role === 'auditor' || role === 'dpo') && <Acts api={api} />}
    </main>
  );
}
