// L14, L18, L20 and L22: the notice says what happens, what for, and who is behind it.
import type { NoticeCheck } from './notice-check.ts';

const ODD =
  /\b(?:yes|oui|ok),? (?:i |j[’'])?.*(?:refus|reject|declin)|accept.*(?:necessary|essential|nécessaires|essentiels)|ne pas refuser|don[’']t (?:reject|refuse)/i;

export const checkLabels: NoticeCheck = ({ first }) =>
  first.controls
    .filter(({ label }) => ODD.test(label))
    .map(({ label }) => ({
      rule: 'L14',
      message: {
        en: `expected a label that says what happens, got "${label}"`,
        fr: `attendu : un libellé qui dit ce qui se passe ; constaté : « ${label} »`,
      },
      fix: { en: 'write "refuse all" or "continue without accepting"', fr: 'écrivez « tout refuser » ou « continuer sans accepter »' },
    }));

export const checkCross: NoticeCheck = ({ first }) => {
  const bare = first.controls.find(({ role, label }) => role === 'close' && label.length <= 8);
  if (!bare) return [];
  return [
    {
      rule: 'L18',
      message: {
        en: `expected the way to close to say what it means, got "${bare.label}"`,
        fr: `attendu : que la fermeture dise ce qu’elle signifie ; constaté : « ${bare.label} »`,
      },
      fix: { en: 'name it "continue without accepting"', fr: 'nommez-la « continuer sans accepter »' },
    },
  ];
};

const PURPOSES =
  /audience|visits?\b|visites?\b|content from|contenus|analy|statisti|mesur|measur|publicit|advert|marketing|personnalis|personali|person(?:en|n)alis|social|media|vidéo|video|werb|publicidad|pubblicit|advertentie/i;

export const checkPurposes: NoticeCheck = ({ first }) => {
  if (PURPOSES.test(first.text)) return [];
  return [
    {
      rule: 'L20',
      message: {
        en: 'expected the first layer to name the purposes, got none of audience, advertising, media or the like',
        fr: 'attendu : que le premier écran nomme les finalités ; constaté : ni audience, ni publicité, ni contenus, ni rien de tel',
      },
      fix: {
        en: 'name every purpose in a few words on the first layer',
        fr: 'nommez chaque finalité en quelques mots au premier écran',
      },
    },
  ];
};

const RECIPIENTS = /partner|partenaire|vendor|third part|tiers|fournisseur|prestataire|societ|compan/i;

export const checkRecipients: NoticeCheck = ({ first, second }) => {
  const told = RECIPIENTS.test(`${first.text} ${second?.text ?? ''}`) || (second?.switches.length ?? 0) > 0;
  if (told || first.controls.some(({ role }) => role === 'settings')) return [];
  return [
    {
      rule: 'L22',
      message: {
        en: 'expected a way from the first layer to the list of those who use the data, got none',
        fr: 'attendu : un chemin du premier écran vers la liste de ceux qui utilisent les données ; constaté : aucun',
      },
      fix: { en: 'link the list of services from the first layer', fr: 'liez la liste des services depuis le premier écran' },
    },
  ];
};
