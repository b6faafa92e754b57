// L52: whether a policy asks everybody who uses a right for an identity document. By its words; what it means is for a person to read.

const DOCUMENT =
  /(?:copie|photocopie|justificatif|pi[eè]ce|titre|carte)[^.]{0,60}d[’']identit[eé]|carte nationale d[’']identit|copy of (?:your |an? |the )?(?:valid |official )*(?:identity|id\b|identification|passport)|proof of (?:your )?identity|identity (?:card|document)/i;
const ALWAYS =
  /join(?:dre|t|te|s|tes|ant|drez|gnez)\b|accompagn|muni[re]?\b|fourni[rstez]|doi[vt]|devez|devr|obligatoire|justifi|must|please|enclos|attach|accompanied|together with|along with|required|shall/i;
// what a regulation allows: to ask in case of doubt
const IN_DOUBT =
  /doute|[eé]ventuel|le cas [eé]ch[eé]ant|pourr(?:a|ons|ait|ez)|peut|peuvent|pouvons|n[’']est pas|sans (?:avoir|qu)|doubt|may (?:ask|request|require|need)|if (?:necessary|needed|required)|where necessary|no(?:t| need)/i;

/** The sentence that asks, 240 characters at most; `null` when none does. */
export function asksForIdentity(policy: string): string | null {
  const sentence = policy
    .replace(/\s+/g, ' ')
    .split(/(?<=[.!?])\s/)
    .find(each => DOCUMENT.test(each) && ALWAYS.test(each) && !IN_DOUBT.test(each));
  return sentence?.trim().slice(0, 240) ?? null;
}
