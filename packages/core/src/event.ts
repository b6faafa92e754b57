// Events: what one act (or one expiry) changed in a visitor's consent (W3C DPV consent states).
import { type Choice, grantsAny } from './choice.ts';

export const EVENTS = ['given', 'partial', 'refused', 'withdrawn', 'renewed', 'expired', 'signal', 'contextual'] as const;
export type EventKind = (typeof EVENTS)[number];

export const LAYERS = ['notice', 'preferences', 'placeholder', 'api'] as const;
export type Layer = (typeof LAYERS)[number];

export const CONTROLS = ['accept-all', 'refuse-all', 'save', 'withdraw', 'always', 'signal', 'carried'] as const;
export type Control = (typeof CONTROLS)[number];

/** The affirmative act: where, by which control, with what (GDPR art. 4(11)). */
export interface Method {
  readonly layer: Layer;
  readonly control: Control;
  readonly input: 'pointer' | 'keyboard' | 'unknown';
  /** True when the act answered a notice that was on screen; only such acts count as answers in the rates. */
  readonly asked: boolean;
  /** Of a refusal that was carried over: id of the consent tool that had stored it. */
  readonly from?: string;
}

/**
 * Names the event of an act. `before` is the choice in force until now (`null` when there was none or it had lapsed),
 * `purposes` the site's optional purposes.
 */
export function nameEvent(before: Choice | null, after: Pick<Choice, 'purposes' | 'services'>, method: Method, purposes: readonly string[]): EventKind {
  if (method.control === 'signal') return 'signal';
  if (method.layer === 'placeholder') return 'contextual';
  if (!grantsAny(after)) return grantsAny(before) ? 'withdrawn' : 'refused';
  if (before && sameVerdicts(before, after)) return 'renewed';
  const everything = purposes.every(id => after.purposes.includes(id)) && !Object.values(after.services).includes('denied');
  return everything ? 'given' : 'partial';
}

function sameVerdicts(a: Pick<Choice, 'purposes' | 'services'>, b: Pick<Choice, 'purposes' | 'services'>): boolean {
  const flat = ({ purposes, services }: typeof a) => [...purposes, ...Object.entries(services)].sort().join(';');
  return flat(a) === flat(b);
}
