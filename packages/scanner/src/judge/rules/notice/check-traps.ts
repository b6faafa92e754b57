// L02, L15, L17 and L33: nothing is chosen beforehand, nothing else asks, closing is no consent, and refusing costs nothing.
import { controlsOf, type NoticeCheck, switchesOf } from './notice-check.ts';

export const checkSwitches: NoticeCheck = notice => {
  const on = switchesOf(notice).filter(item => item.on && !item.fixed);
  if (!on.length) return [];
  const labels = on.map(({ label }) => `"${label}"`).join(', ');
  return [
    {
      rule: 'L02',
      message: {
        en: `expected every switch off, got ${on.length} on: ${labels}`,
        fr: `attendu : tous les interrupteurs éteints ; constaté : ${on.length} allumés : ${labels}`,
      },
      fix: {
        en: 'let every purpose that needs consent begin as off',
        fr: 'laissez éteinte au départ chaque finalité qui demande un consentement',
      },
    },
  ];
};

export const checkStack: NoticeCheck = ({ first, others }) => {
  const lone = (others.length ? [first, ...others] : []).filter(
    ({ controls }) => controls.some(({ role }) => role === 'accept') && !controls.some(({ role }) => role === 'refuse'),
  );
  if (!lone.length) return [];
  const lists = lone.map(controlsOf);
  return [
    {
      rule: 'L15',
      message: {
        en: `expected one notice, got ${others.length + 1} at once, ${lone.length} of which only ${lone.length === 1 ? 'lets' : 'let'} a visitor accept`,
        fr: `attendu : un seul bandeau ; constaté : ${others.length + 1} à la fois, dont ${lone.length} qui ne ${lone.length === 1 ? 'permet' : 'permettent'} que d’accepter`,
      },
      fix: { en: 'keep one consent tool, and ask everything there', fr: 'gardez un seul outil de consentement, et demandez tout là' },
      evidence: {
        en: `the one that only accepts: ${lists.map(({ en }) => en).join(' | ')}`,
        fr: `celui qui ne permet que d’accepter : ${lists.map(({ fr }) => fr).join(' | ')}`,
      },
    },
  ];
};

export const checkEscape: NoticeCheck = ({ afterEscape }) => {
  if (!afterEscape.length) return [];
  const stored = afterEscape.join(', ');
  return [
    {
      rule: 'L17',
      message: {
        en: `expected nothing to be stored at Escape, got ${stored}`,
        fr: `attendu : rien de stocké à la touche Échap ; constaté : ${stored}`,
      },
      fix: {
        en: 'let Escape close the notice without a choice, or not at all',
        fr: 'laissez Échap fermer le bandeau sans choix, ou ne pas le fermer',
      },
    },
  ];
};

export const checkFields: NoticeCheck = ({ first, second }) => {
  const fields = [...first.fields, ...(second?.fields ?? [])].filter(type => type !== 'text');
  if (!fields.length) return [];
  return [
    {
      rule: 'L33',
      message: {
        en: `expected to refuse without giving anything, got a field for ${fields.join(', ')}`,
        fr: `attendu : refuser sans rien donner ; constaté : un champ ${fields.join(', ')}`,
      },
      fix: { en: 'ask for nothing', fr: 'ne demandez rien' },
    },
  ];
};
