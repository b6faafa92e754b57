// TR010: what looks like a fingerprint of the browser, before the choice or after a refusal.
import type { Judge } from '../found.ts';
import { allObserved } from '../scanned.ts';

const MEANS = { canvas: 'a drawing that was read back', fonts: 'fifty fonts that were tried', audio: 'a sound that nobody hears' } as const;

export const judgeFingerprints: Judge = (scanned, knowledge) =>
  allObserved(scanned, 'fingerprints')
    .filter(({ phase, moment }) => phase === 'before' || (phase === 'refuse' && moment === 'answered'))
    .flatMap(({ means, by, phase, moment, page }) => {
      const script = by[0]?.replace(/:\d+:\d+$/, '') ?? 'an unnamed script';
      const { service, exempt } = knowledge.ofRequest(script);
      if (exempt) return [];
      return [
        {
          rule: 'TR010',
          subject: `${means} fingerprint by ${script}`,
          ...(service && { service: service.id }),
          message: `expected no fingerprint without consent, got ${MEANS[means]}: possibly one`,
          fix: 'hold the script for its purpose; where it protects the site against fraud and does nothing else, say so in its service entry',
          evidence: [`${phase} (${moment}), ${page}: ${by.join(' ← ') || 'no address'}`],
        },
      ];
    });
