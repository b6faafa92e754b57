// The language switch: links, so that a sent address keeps the language.
import { ViewLink } from '../view/ViewLink.tsx';
import { LANGUAGES } from '../words/pick-language.ts';
import { useSpeech } from '../words/speech.ts';

export function LanguageSwitch() {
  const { words } = useSpeech();
  return (
    <nav class="languages" aria-label={words.language}>
      {LANGUAGES.map(({ tag, name }) => (
        <ViewLink key={tag} to={{ language: tag }} current={tag === words.tag} lang={tag}>
          {name}
        </ViewLink>
      ))}
    </nav>
  );
}
