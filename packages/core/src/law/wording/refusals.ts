// Verbs that refuse, by language: what the label of the refusal has to say in so many words (R4; ICO and CNIL: no "OK", no "later").

/** Languages that are not here keep the label that Assent gives it. "Continue without accepting" is the CNIL's own wording. */
export const REFUSALS: Readonly<Record<string, RegExp>> = {
  fr: /refus|rejet|sans accepter|\bnon merci\b/i,
  en: /refus|reject|declin|\bdeny\b|without (accepting|agreeing)|\bno,? thanks\b/i,
  de: /ablehn|verweiger|ohne (zu )?(akzeptieren|zustimmung)/i,
  es: /rechaz|deneg|sin aceptar/i,
  it: /rifiut|senza accettare/i,
  nl: /weiger|afwijz/i,
  pt: /recus|rejeit|sem aceitar/i,
  ca: /rebutj|denega/i,
  gl: /rexeit/i,
  da: /afvis/i,
  sv: /neka|avvisa/i,
  nb: /avslå|avvis/i,
  nn: /avslå|avvis/i,
  fi: /hylkää|kieltäy/i,
  pl: /odrzu|odmaw/i,
  cs: /odmít/i,
  sk: /odmiet/i,
  ro: /refuz|respinge/i,
  hu: /elutasít/i,
};
