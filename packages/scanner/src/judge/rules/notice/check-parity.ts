// L10–L13 and L16: refusing is as easy, as large, as legible, as near and as often offered as accepting.
import { contrast } from '@assent/core';
import type { ControlSeen, LayerSeen } from '../../../notice/notice-seen.ts';
import type { Bilingual } from '../../../words/bilingual.ts';
import { answersOf, comparing, type NoticeCheck } from './notice-check.ts';

/** A refusal of less than this share of the acceptance's area, or of its letters' size, is smaller. */
const SAME_SIZE = 0.9;
/** Of text, WCAG 2.2 SC 1.4.3 (AA). */
const LEAST_CONTRAST = 4.5;
/** A fifth less contrast than the acceptance tilts the choice. */
const SAME_CONTRAST = 0.8;

const SAME_BUTTON: Bilingual = { en: 'draw both as the same button', fr: 'dessinez les deux comme le même bouton' };

export const checkClicks: NoticeCheck = ({ clicks: { accept, refuse } }) => {
  if (accept === null || (refuse !== null && refuse <= accept)) return [];
  return [
    {
      rule: 'L10',
      message: {
        en: `expected to refuse in ${accept} ${accept === 1 ? 'click' : 'clicks'}, as accepting takes, got ${refuse ?? 'no way to refuse within three layers'}`,
        fr: `attendu : refuser en ${accept} ${accept === 1 ? 'clic' : 'clics'}, comme accepter ; constaté : ${refuse ?? 'aucun moyen de refuser en trois écrans'}`,
      },
      fix: { en: 'put "refuse all" beside "accept all" on the first layer', fr: 'placez « tout refuser » à côté de « tout accepter » au premier écran' },
    },
  ];
};

export const checkSize = comparing((accept, refuse) => {
  if (accept.tag !== refuse.tag)
    return [
      {
        rule: 'L11',
        message: {
          en: `expected one kind of control for both answers, got <${accept.tag}> to accept and <${refuse.tag}> to refuse`,
          fr: `attendu : le même élément pour les deux réponses ; constaté : <${accept.tag}> pour accepter et <${refuse.tag}> pour refuser`,
        },
        fix: SAME_BUTTON,
      },
    ];
  const area = ({ box }: ControlSeen) => box.width * box.height;
  const [size, letters] = [area(refuse) / area(accept), refuse.fontSize / accept.fontSize];
  // words differ in length, so a narrower button of the same height is no smaller one
  const lower = refuse.box.height < accept.box.height * SAME_SIZE;
  if (letters >= SAME_SIZE && !(size < SAME_SIZE && lower) && size >= SAME_SIZE / 2) return [];
  const share = Math.round(size * 100);
  return [
    {
      rule: 'L11',
      message: {
        en: `expected refusing as large as accepting, got ${share} % of its area and letters of ${refuse.fontSize} px against ${accept.fontSize} px`,
        fr: `attendu : refuser aussi grand qu’accepter ; constaté : ${share} % de sa surface et des lettres de ${refuse.fontSize} px contre ${accept.fontSize} px`,
      },
      fix: SAME_BUTTON,
    },
  ];
});

export const checkContrast = comparing((accept, refuse) => {
  const of = ({ ink, paper }: ControlSeen) => (ink && paper ? contrast(ink, paper) : null);
  const [one, other] = [of(accept), of(refuse)];
  if (other === null || (other >= LEAST_CONTRAST && !(one !== null && other < one * SAME_CONTRAST))) return [];
  const [less, more] = [round(other), one === null ? null : round(one)];
  return [
    {
      rule: 'L12',
      message: {
        en: `expected refusing to be read as well as accepting, got a contrast of ${less} (${refuse.ink} on ${refuse.paper}) against ${more ?? 'an unknown one'} (${accept.ink} on ${accept.paper})`,
        fr: `attendu : refuser aussi lisible qu’accepter ; constaté : un contraste de ${less} (${refuse.ink} sur ${refuse.paper}) contre ${more ?? 'un contraste inconnu'} (${accept.ink} sur ${accept.paper})`,
      },
      fix: { en: 'give both the same colours', fr: 'donnez aux deux les mêmes couleurs' },
    },
  ];
});

export const checkReach: NoticeCheck = ({ first, phone }) => {
  const screens: readonly (readonly [Bilingual, LayerSeen | null])[] = [
    [{ en: 'a desktop', fr: 'un ordinateur' }, first],
    [{ en: 'a phone of 320 × 568', fr: 'un téléphone de 320 × 568' }, phone],
  ];
  const wrong = screens.filter(([, layer]) => {
    const [accept, refuse] = answersOf(layer);
    return refuse && accept?.reachable !== false && !refuse.reachable;
  });
  return wrong.map(([where]) => ({
    rule: 'L13',
    message: {
      en: `expected refusing within reach without scrolling, got it out of sight on ${where.en}`,
      fr: `attendu : refuser à portée sans défiler ; constaté : hors de vue sur ${where.fr}`,
    },
    fix: {
      en: 'keep both answers in view, and let the text above them scroll',
      fr: 'gardez les deux réponses visibles, et laissez défiler le texte au-dessus',
    },
  }));
};

export const checkCount: NoticeCheck = ({ first }) => {
  const count = (role: string) => first.controls.filter(control => control.role === role).length;
  const [accept, refuse] = [count('accept'), count('refuse')];
  if (refuse === 0 || accept <= refuse) return [];
  return [
    {
      rule: 'L16',
      message: {
        en: `expected as many ways to refuse as to accept, got ${accept} against ${refuse}`,
        fr: `attendu : autant de façons de refuser que d’accepter ; constaté : ${accept} contre ${refuse}`,
      },
      fix: { en: 'offer each answer once', fr: 'proposez chaque réponse une fois' },
    },
  ];
};

const round = (value: number) => Math.round(value * 10) / 10;
