// Other ways to sign in: a passkey, where the browser knows any; the company's own sign-in, where the operator has named one.
import { useEffect, useState } from 'preact/hooks';
import type { Api } from '../api/api.ts';
import { useSpeech } from '../words/speech.ts';

export interface OtherWaysProps {
  readonly api: Api;
  /** To be called once a session is open. */
  readonly onOpened: () => void;
}

export function OtherWays({ api, onOpened }: OtherWaysProps) {
  const { signIn } = useSpeech().words;
  const [company, setCompany] = useState(false);
  const [told, setTold] = useState('');
  useEffect(() => {
    void api.ask<{ readonly company: boolean }>('/v1/session/means').then(answer => setCompany(answer.ok && answer.value.company));
    const [, came] = /^#company=(unknown|failed)$/.exec(location.hash) ?? [];
    if (came) {
      setTold(came === 'unknown' ? signIn.companyUnknown : signIn.companyFailed);
      history.replaceState(null, '', location.pathname + location.search);
    }
  }, [api]);
  const onPasskey = async () => {
    const { signInWithPasskey } = await import('../staff/passkeys/use-passkey.ts');
    const outcome = await signInWithPasskey(api);
    if (outcome === null) onOpened();
    else setTold(signIn.passkeyFailed);
  };
  return (
    <>
      {'PublicKeyCredential' in window && (
        <button class="way" type="button" onClick={() => void onPasskey()}>
          {signIn.passkey}
        </button>
      )}
      {company && (
        <a class="way" href="/v1/session/company">
          {signIn.company}
        </a>
      )}
      <p class="wrong" role="alert">
        {told}
      </p>
    </>
  );
}
