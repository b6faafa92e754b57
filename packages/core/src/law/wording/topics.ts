// What a purpose is about, by the words it uses: enough to see two purposes in one, or advertising that is not called so.

/** Topics that are purposes of their own. */
export const TOPICS = {
  audience: /audience|statisti|analytic|visits?\b|visites?\b|mesur|measur|besucher|zähl|medición|misurazione|fréquentation/i,
  advertising:
    /advert|\bads?\b|publicit|\bpubs?\b|annonces?|werbung|werbe|anzeigen|anuncios|pubblicità|inserzion|retarget|reciblage|marketing|prospect|promotion/i,
  media: /videos?\b|vidéos?\b|\bmaps?\b|cartes?\b|embed|karten|mapas?\b|mappe\b|social (media|networks?)|réseaux sociaux/i,
  preferences: /remember|settings|préférences|réglages|einstellungen|ajustes|impostazioni|text size|taille du texte/i,
} as const;

export type Topic = keyof typeof TOPICS;

export function topicsOf(text: string): Topic[] {
  return (Object.keys(TOPICS) as Topic[]).filter(topic => TOPICS[topic].test(text));
}
