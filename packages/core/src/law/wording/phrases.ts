// Phrases that break a law rule in whatever language a site words its purposes: a corpus, not a judgement; an override answers for what it gets wrong.

/** Ids of the rules that a wording can break. */
export type WordingRule = 'L14' | 'L21' | 'L23' | 'L32' | 'L33';

/** Regular expressions, matched without regard to case; several languages stand in one list. */
export const PHRASES: Readonly<Record<WordingRule, readonly RegExp[]>> = {
  // ambiguous or false: double negatives, "non-essential", accept wording, consent taken for granted
  L14: [
    /non[- ]?essential|not (strictly )?necessary purposes|non[- ]?(essentielle?s?|nécessaires?)|nicht (zwingend )?(notwendige|erforderliche) zwecke|no esenciales|non essenziali/i,
    /(do not|don['’]t|ne pas) (refuse|object|refuser|vous opposer)|nicht ablehnen|no rechazar|non rifiutare/i,
    /\b(i|we) (accept|agree|consent)\b|j['’]accepte|ich (stimme zu|akzeptiere)|acepto|accetto/i,
    /by (continuing|using this site)|en (poursuivant|continuant) (votre|la) navigation|durch (die )?weiter(e )?nutzung|al continuar navegando|proseguendo la navigazione/i,
  ],
  // vague, when it is all that is said
  L21: [
    /^(to )?(improve|enhance|optimi[sz]e|personali[sz]e) (your|the|our) ((user |browsing )?experience|service|services|site)\W*$/i,
    /^(pour )?(améliorer|optimiser|enrichir|personnaliser) (votre|l['’]|nos|notre) ?(expérience( utilisateur| de navigation)?|services?|site)\W*$/i,
    /^(um )?(ihr(e)?|das|unser(e)?n?) (nutzer)?(erlebnis|erfahrung|dienste|website) (zu )?(verbessern|optimieren)\W*$/i,
    /^(para )?(mejorar|optimizar) (su|tu|la) experiencia( de usuario)?\W*$/i,
    /^(per )?(migliorare|ottimizzare) (la (tua|sua) )?esperienza( utente)?\W*$/i,
    /^(various|other|internal|legitimate|business|technical) (purposes?|reasons?)\W*$|^(diverses?|autres) (finalités|raisons)\W*$|^(verschiedene|sonstige) zwecke\W*$/i,
  ],
  // legitimate interest
  L23: [/legitimate interests?|intérêts? légitimes?|berechtigte[ns]? interesse|interés legítimo|legittimo interesse|gerechtvaardigd belang/i],
  // threats to who refuses or withdraws
  L32: [
    /(you(['’]ll| will| may| might)? (lose|no longer (be able|have access)|be (blocked|unable)))|(will|may) (stop working|be (deleted|suspended|degraded))/i,
    /vous (perdrez|ne pourrez plus|n['’]aurez plus accès|risquez)|(sera|seront) (supprimée?s?|suspendue?s?|bloquée?s?|dégradée?s?)/i,
    /(verlieren sie|sie verlieren|nicht mehr nutzen können|wird (gesperrt|gelöscht))|(perderá|dejará de) (el |su )?(acceso|funcionar)|perder(à|ai) (l['’])?accesso/i,
  ],
  // hurdles before a refusal
  L33: [
    /(copy|scan|photo) of (your |an? )?(id\b|identity|passport)|(log|sign) in (first )?(to|before) (refus|object|opt|withdraw)|create an account to|captcha|confirm (your|by) e-?mail (to|before)/i,
    /(copie|photocopie|scan) (signée )?(de |d['’])(votre |une )?(pièce|carte) d['’]identité|connectez-vous pour (refuser|vous opposer|retirer)|créer un compte pour (refuser|vous opposer)|par (courrier|lettre) recommandée?/i,
    /(ausweis|personalausweis)kopie|kopie (ihres|des) (personal)?ausweises|copia (del|de su) dni|copia del documento d['’]identità/i,
  ],
};
