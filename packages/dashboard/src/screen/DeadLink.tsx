// A share link that opens nothing: expired, revoked or unknown, which is said the same way.
import { useSpeech } from '../words/speech.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Mark } from './Mark.tsx';

export function DeadLink() {
  const { link } = useSpeech().words;
  return (
    <main class="door">
      <Mark />
      <h1>{link.dead}</h1>
      <p role="alert">{link.deadAbout}</p>
      <LanguageSwitch />
    </main>
  );
}
