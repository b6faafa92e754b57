// What one version of a site changed against the one before, sentence by sentence.
import { type RatesVersion, say } from '@assent/core';
import { useSpeech } from '../words/speech.ts';

export function VersionChanges({ changes }: Pick<RatesVersion, 'changes'>) {
  const { words } = useSpeech();
  if (!changes.length) return <p class="note">{words.versions.first}</p>;
  return (
    <ul class="changes">
      {changes.map(({ text, material }) => (
        <li key={text.en}>
          {say(text, words.tag)} {material && <strong>{words.versions.asksAgain}</strong>}
        </li>
      ))}
    </ul>
  );
}
