// "Did you mean": the known word nearest to a misspelt one.

/** Purpose names of other consent tools, and ours (ux.md §2.4): read in markup and offered as suggestions, never written. */
export const PURPOSE_ALIASES: Readonly<Record<string, string>> = {
  essential: 'necessary',
  required: 'necessary',
  analytics: 'audience',
  analytic: 'audience',
  statistics: 'audience',
  measurement: 'audience',
  performance: 'audience',
  functional: 'preferences',
  functionality: 'preferences',
  experience: 'preferences',
  marketing: 'advertising',
  ads: 'advertising',
  advertisement: 'advertising',
  targeting: 'advertising',
  video: 'media',
  embeds: 'media',
  C0001: 'necessary',
  C0002: 'audience',
  C0003: 'preferences',
  C0004: 'advertising',
};

/**
 * The known word that `word` was probably meant to be, or `undefined` when none is near.
 * `aliases` are other names of known words; an alias of a word that is not known is never offered.
 */
export function suggest(word: string, known: readonly string[], aliases: Readonly<Record<string, string>> = {}): string | undefined {
  const names = new Map([...known.map(name => [name, name] as const), ...Object.entries(aliases).filter(([, name]) => known.includes(name))]);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1; // one slip in three letters is a typo, more is another word
  for (const [written, meant] of names) {
    const distance = editDistance(word.toLowerCase(), written.toLowerCase());
    if (distance < least) [best, least] = [meant, distance];
  }
  return best;
}

// Levenshtein distance with adjacent transpositions (optimal string alignment): "audeince" is one slip away from "audience"
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      (rows[i] as number[])[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same, swapped);
    }
  }
  return at(a.length, b.length);
}
