// Letters that are already written, in French and English, filled with what is known of the request: to be copied into a mail.
import type { QueuedRequest } from '@assent/core';
import { useState } from 'preact/hooks';
import { en } from '../words/en.ts';
import { fr } from '../words/fr.ts';
import { useStaffWords } from '../words/use-staff-words.ts';

const LANGUAGES = { fr, en } as const;
const KINDS = ['acknowledge', 'identity', 'answer', 'extension', 'refusal'] as const;

export function Letters({ request }: { readonly request: QueuedRequest }) {
  const { requests: texts } = useStaffWords().said;
  const [which, setWhich] = useState<(typeof KINDS)[number]>('acknowledge');
  const [language, setLanguage] = useState<'fr' | 'en'>('fr');
  const [told, setTold] = useState('');
  const { requests: said } = LANGUAGES[language];
  const day = (date: string) => new Date(`${date}T12:00:00Z`).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });
  const letter = said.template(which, {
    reference: request.id,
    right: said.rights[request.right],
    received: day(request.received),
    due: day(request.due),
    reason: request.reason ? said.reasons[request.reason] : '…',
  });
  const copy = async () => {
    const copied = await Promise.resolve(navigator.clipboard?.writeText(letter).then(() => true)).catch(() => false);
    setTold(copied ? texts.copied : '');
  };
  return (
    <details class="drawer">
      <summary>{texts.templates}</summary>
      <div class="letters">
        <div class="moves">
          <select aria-label={texts.templates} value={which} onChange={event => setWhich(event.currentTarget.value as typeof which)}>
            {KINDS.map(kind => (
              <option key={kind} value={kind}>
                {texts.templateNames[kind]}
              </option>
            ))}
          </select>
          <select aria-label="Langue / Language" value={language} onChange={event => setLanguage(event.currentTarget.value as typeof language)}>
            <option value="fr">Français</option>
            <option value="en">English</option>
          </select>
          <button class="second" type="button" onClick={() => void copy()}>
            {texts.copy}
          </button>
          <span role="status">{told}</span>
        </div>
        <textarea readOnly lang={language} aria-label={texts.templateNames[which]} value={letter} />
      </div>
    </details>
  );
}
