// How long a text may be in any language, in characters: what a layout was measured with, and what a reader puts up with (ux §1.4).

const LIMITS: readonly (readonly [key: RegExp, limit: number])[] = [
  [/^notice\.(refuse|accept|choose|change|hide)$/, 24],
  [/^notice\.title$/, 60],
  [/^notice\.lead$/, 220],
  [/^notice\.reassure$/, 180],
  [/^notice\.(partners|policy)$/, 44],
  [/^notice\.saved/, 110],
  [/^panel\.verdict\./, 16],
  [/^panel\.(btn\.withdraw|panel\.(save|close)|receipt\.(change|choose|download|check|print)|number\.cop(y|ied))$/, 40],
  [/^panel\.state\./, 44],
  [/^panel\.table\.(name|who|what|long|kind|now)$/, 32],
  [/^panel\.embed\.(once|always|open)$/, 52],
  [/^purposes\.\w+\.title$/, 44],
  [/^purposes\.\w+\.short$/, 100],
];

/** `longest`: of the original's forms. A translation may be half as long again (Greek: 1.57), and a short text a little more. */
export function limitOf(key: string, longest: number): number {
  return LIMITS.find(([pattern]) => pattern.test(key))?.[1] ?? Math.ceil(longest * 1.6) + 16;
}
