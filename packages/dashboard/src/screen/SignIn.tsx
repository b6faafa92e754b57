// The sign-in: one field, where its content comes from, and what to do when it does not work.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Api } from '../api/api.ts';
import { useSpeech } from '../words/speech.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Mark } from './Mark.tsx';
import { OtherWays } from './OtherWays.tsx';

export interface SignInProps {
  readonly why: 'new' | 'wrong' | 'ended';
  readonly onSignIn: (token: string) => Promise<void>;
  readonly api: Api;
  /** To be called once another way has opened a session. */
  readonly onOpened: () => void;
}

export function SignIn({ why, onSignIn, api, onOpened }: SignInProps) {
  const { words } = useSpeech();
  const { signIn } = words;
  const field = useRef<HTMLInputElement>(null);
  const [notice, setNotice] = useState('');
  useEffect(() => field.current?.focus(), []);
  const told = notice || (why === 'new' ? '' : signIn[why]);
  const submit = (event: Event) => {
    event.preventDefault();
    const token = field.current?.value.trim() ?? '';
    setNotice(token ? '' : signIn.empty);
    field.current?.focus();
    if (token) void onSignIn(token);
  };
  return (
    <main class="door">
      <form onSubmit={submit} noValidate>
        <Mark />
        <h1>{signIn.title}</h1>
        <p class="finding">{signIn.about}</p>
        <label for="token">{signIn.token}</label>
        <input
          ref={field}
          id="token"
          type="password"
          autocomplete="current-password"
          spellcheck={false}
          aria-invalid={told ? 'true' : undefined}
          aria-describedby="token-wrong token-where"
        />
        <p class="wrong" id="token-wrong" role="alert">
          {told}
        </p>
        <button class="main" type="submit">
          {signIn.submit}
        </button>
        <OtherWays api={api} onOpened={onOpened} />
        <p class="note" id="token-where">
          {signIn.where} <code>npx --no-install assent token</code>
        </p>
        <p class="note">{signIn.privacy}</p>
      </form>
      <LanguageSwitch />
    </main>
  );
}
