// The words by which a control tells what it does, as regular expressions; refusing is looked for first ("continue without accepting").
import type { ControlRole } from './notice-seen.ts';

/** In the order in which they are tried. French, English, German, Spanish, Italian, Dutch, Portuguese. */
export const WORDING: readonly (readonly [role: ControlRole, words: string])[] = [
  [
    'refuse',
    'refus|reject|declin|\\bden(?:y|ied)\\b|disagree|interdi|rejeter|sans accepter|without (?:accepting|agreeing|consent)|do not (?:accept|agree|consent)|(?:only|just) (?:the )?(?:necessary|essential|required)|(?:necessary|essentials?|required)(?: cookies)? only|uniquement|seulement|non merci|no,? thanks|ablehn|nur (?:notwendige|essenzielle)|rechaz|solo (?:las )?necesarias|rifiut|solo (?:i )?necessari|weiger|afwijz|alleen noodzakelijke|recus|rejeit',
  ],
  [
    'save',
    '^(?:save|confirm|apply|enregistr|valider|sauvegard|appliquer|confirmer|speicher|auswahl best|guardar|salva|opslaan|bevestig|confirmar)|(?:allow|accept|confirm) (?:my )?(?:selection|selected|choices)|accepter (?:la|ma) s[ée]lection',
  ],
  [
    'settings',
    'setting|preferen|manag|customi[sz]|options|choices|choose|details|purposes|param[eé]tr|pr[eé]f[eé]ren|personnalis|g[eé]rer|choisir|choix|finalit|einstellung|anpassen|configur|personaliz|impostazioni|instelling|aanpassen|gerir|definições',
  ],
  [
    'accept',
    "accept|agree|\\ballow|consent to|\\bok(?:ay)?\\b|got it|understand|autoris|d[’' ]accord|compris|akzept|zustimm|einverstanden|acept|acconsent|accett|akkoord|toestaan|aceit",
  ],
  ['close', '^(?:[×✕✖x]|close|fermer|dismiss|schlie(?:ß|ss)en|cerrar|chiudi|sluiten|fechar)$|close (?:banner|dialog|this)|fermer (?:la|le|cette)'],
];

/** What tells that a text speaks of tracers and consent. */
export const TOPIC =
  'cookie|traceur|tracker|tracking|rgpd|gdpr|consent|vie priv[eé]e|privacy|datenschutz|donn[eé]es personnelles|personal data|confidentialit|votre accord|your permission';

/** What a link that leads back to the choice says (L30). */
export const WAY_BACK =
  'cookie|traceur|consent|g[eé]rer mes choix|mes choix|privacy (?:choices|settings|preferences)|your (?:privacy )?choices|datenschutz-?einstellungen|vie priv[eé]e';
