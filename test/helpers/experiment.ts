// A sound experiment for the site of `site.ts`: what the notice says today against fewer words.
import type { Experiment } from '@assent/core';

export function makeExperiment(changes: Partial<Experiment> = {}): Experiment {
  return {
    id: 'shorter',
    hypothesis: { fr: 'Moins de mots, plus de réponses.', en: 'Fewer words, more answers.' },
    goal: 'answered',
    least: 0.05,
    longest: 'P42D',
    variants: [
      { id: 'today' },
      {
        id: 'short',
        words: {
          title: { fr: 'Vos choix', en: 'Your choices' },
          lead: { fr: '{site} et {partners} aimeraient utiliser cet appareil pour :', en: '{site} and {partners} would like to use this device to:' },
        },
        order: ['media', 'audience'],
      },
    ],
    ...changes,
  };
}
