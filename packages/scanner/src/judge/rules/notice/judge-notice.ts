// L02, L10–L18, L20, L22, L31, L33 and L51: the notice as it was drawn, whoever made it.
import { inEach } from '../../../words/bilingual.ts';
import type { Found, Judge } from '../../found.ts';
import { visitOf } from '../../scanned.ts';
import { checkAccess } from './check-access.ts';
import { checkClicks, checkContrast, checkCount, checkReach, checkSize } from './check-parity.ts';
import { checkEscape, checkFields, checkStack, checkSwitches } from './check-traps.ts';
import { checkCross, checkLabels, checkPurposes, checkRecipients } from './check-words.ts';
import { controlsOf, type NoticeCheck } from './notice-check.ts';

const CHECKS: readonly NoticeCheck[] = [
  checkSwitches,
  checkClicks,
  checkSize,
  checkContrast,
  checkReach,
  checkLabels,
  checkStack,
  checkCount,
  checkEscape,
  checkCross,
  checkPurposes,
  checkRecipients,
  checkFields,
  checkAccess,
];

export const judgeNotice: Judge = scanned => {
  const { notice } = scanned;
  if (!notice) return [];
  const controls = controlsOf(notice.first);
  const layer = inEach(locale => `${locale === 'fr' ? 'premier écran sur un ordinateur : ' : 'layer 1 on a desktop: '}${controls[locale]}`);
  const found = CHECKS.flatMap(check => check(notice)).map(
    ({ evidence, ...fault }): Found => ({ ...fault, subject: 'notice', evidence: evidence ? [layer, evidence] : [layer] }),
  );
  const back = visitOf(scanned, 'withdraw')?.wayBack?.clicks ?? null;
  const { accept } = notice.clicks;
  if (back === null || accept === null || back <= accept + 1) return found;
  return [
    ...found,
    {
      rule: 'L31',
      subject: 'way back',
      message: {
        en: `expected to withdraw in as few clicks as accepting takes (${accept}, and one to open), got ${back}`,
        fr: `attendu : retirer en aussi peu de clics qu’accepter (${accept}, et un pour ouvrir) ; constaté : ${back}`,
      },
      fix: { en: 'offer "refuse all" where the settings open', fr: 'proposez « tout refuser » là où s’ouvrent les paramètres' },
      evidence: [layer],
    },
  ];
};
