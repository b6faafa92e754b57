// The texts of the experiments page in the language of the dashboard, and numbers as it writes them.
import { say, type Text } from '@assent/core';
import { useSpeech } from '../../words/speech.ts';
import { en } from './en.ts';
import type { ExperimentWords } from './experiment-words.ts';
import { fr } from './fr.ts';

export interface ExperimentSpeech {
  readonly said: ExperimentWords;
  /** `+2.1`: points, of a share. */
  readonly points: (share: number) => string;
  /** A text of the site file, in the language of the dashboard where it has that. */
  readonly text: (text: Text) => string;
}

export function useExperimentWords(): ExperimentSpeech {
  const { words, format } = useSpeech();
  return { said: words.tag === 'fr' ? fr : en, points: share => format.signed(100 * share, 1), text: text => say(text, words.tag) };
}
