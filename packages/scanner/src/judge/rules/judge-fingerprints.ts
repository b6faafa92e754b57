// TR010: what looks like a fingerprint of the browser, before the choice or after a refusal.
import { inAny } from '../../words/bilingual.ts';
import type { Judge } from '../found.ts';
import { evidence } from '../say.ts';
import { allObserved } from '../scanned.ts';

const MEANS = {
  canvas: { en: 'a drawing that was read back', fr: 'un dessin qui a été relu' },
  fonts: { en: 'fifty fonts that were tried', fr: 'cinquante polices essayées' },
  audio: { en: 'a sound that nobody hears', fr: 'un son que personne n’entend' },
} as const;

export const judgeFingerprints: Judge = (scanned, knowledge) =>
  allObserved(scanned, 'fingerprints')
    .filter(({ phase, moment }) => phase === 'before' || (phase === 'refuse' && moment === 'answered'))
    .flatMap(seen => {
      const { means, by } = seen;
      const script = by[0]?.replace(/:\d+:\d+$/, '') ?? 'an unnamed script';
      const { service, exempt } = knowledge.ofRequest(script);
      if (exempt) return [];
      return [
        {
          rule: 'TR010',
          subject: `${means} fingerprint by ${script}`,
          ...(service && { service: service.id }),
          message: {
            en: `expected no fingerprint without consent, got ${MEANS[means].en}: possibly one`,
            fr: `attendu : aucune prise d’empreinte sans consentement ; constaté : ${MEANS[means].fr}, ce qui en est peut-être une`,
          },
          fix: {
            en: 'hold the script for its purpose; where it protects the site against fraud and does nothing else, say so in its service entry',
            fr: 'retenez le script pour sa finalité ; s’il protège le site contre la fraude et ne fait rien d’autre, dites-le dans son service',
          },
          evidence: [evidence(seen, by.length ? inAny(by.join(' ← ')) : { en: 'no address', fr: 'sans adresse' })],
        },
      ];
    });
