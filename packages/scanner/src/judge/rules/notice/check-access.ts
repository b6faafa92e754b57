// L51: the notice can be used by everybody: with a keyboard, read aloud, enlarged, and without motion.
import { createRequire } from 'node:module';
import axe from 'axe-core';
import type { AccessFault } from '../../../notice/notice-seen.ts';
import { type Bilingual, inEach } from '../../../words/bilingual.ts';
import type { NoticeCheck } from './notice-check.ts';

const OWN: Readonly<Record<string, Bilingual>> = {
  keyboard: { en: 'a control that the keyboard does not reach', fr: 'un contrôle que le clavier n’atteint pas' },
  zoom: { en: 'a control that is out of reach at 200 %', fr: 'un contrôle hors d’atteinte à 200 %' },
  motion: { en: 'a motion without end for somebody who asked for less of it', fr: 'un mouvement sans fin pour qui a demandé à en voir moins' },
};

// axe's own words, in its own translation
const french = createRequire(import.meta.url)('axe-core/locales/fr.json') as { readonly rules: Readonly<Record<string, { readonly help: string }>> };
const english = new Map(axe.getRules().map(({ ruleId, help }) => [ruleId, help]));

export const checkAccess: NoticeCheck = ({ access }) => {
  if (!access.length) return [];
  const kinds = [...new Set(access.map(({ what }) => what))].sort().map(wordsOf);
  const places = access.map(fault => inEach(locale => `${wordsOf(fault.what)[locale]} (${fault.where})`));
  return [
    {
      rule: 'L51',
      message: {
        en: `expected a notice that everybody can use, got ${kinds.map(({ en }) => en).join('; ')}`,
        fr: `attendu : un bandeau que chacun peut utiliser ; constaté : ${kinds.map(({ fr }) => fr).join(' ; ')}`,
      },
      fix: {
        en: 'use native buttons with words on them, let the notice scroll, and keep still under prefers-reduced-motion',
        fr: 'employez de vrais boutons qui portent des mots, laissez défiler le bandeau, et ne bougez pas sous prefers-reduced-motion',
      },
      evidence: inEach(locale => places.map(place => place[locale]).join(' | ')),
    },
  ];
};

const wordsOf = (what: AccessFault['what']): Bilingual => OWN[what] ?? { en: english.get(what) ?? what, fr: french.rules[what]?.help ?? what };
