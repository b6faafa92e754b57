// What `assent.choose({ audience: true })` means.
import type { Handle, Verdicts } from '../../handle.ts';

/** Purposes that are not named keep their verdict, and so do services none of whose purposes is named. */
export function verdictsOf({ choice, rules }: Pick<Handle, 'choice' | 'rules'>, wanted: Readonly<Record<string, boolean>>): Verdicts {
  const before: Verdicts = choice() ?? { purposes: [], services: {} };
  const named = (service: string) => rules.services.find(([id]) => id === service)?.[1].some(purpose => purpose in wanted);
  return {
    purposes: rules.purposes.filter(id => wanted[id] ?? before.purposes.includes(id)),
    services: Object.fromEntries(Object.entries(before.services).filter(([id]) => !named(id))),
  };
}
