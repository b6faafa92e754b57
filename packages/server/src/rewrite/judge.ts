// The judge: which service an address or a piece of code belongs to, where that service may not run for this visitor; as the gate judges.
import { type Choice, type Decision, decide, makeMatcher, registrable, type Rules } from '@assent/core';

export interface Judge {
  /** True when nothing that is declared has to be held. */
  readonly grantsAll: boolean;
  /**
   * What an address would reach and must not: a service's id, or the host of a third party that nobody declared. `undefined` = let it pass.
   * `base` is what relative addresses resolve against.
   */
  address(address: string, base: string): string | undefined;
  /** The same for code that names an address of a held service. */
  code(text: string): string | undefined;
  /** Whether a tag may run that says its service or its purposes itself. */
  mayRun(service: string | undefined, purposes: readonly string[]): boolean;
  /** Why a service waits, or the purposes written on a tag do. */
  reason(label: string, purposes?: readonly string[]): Decision['reason'];
}

export interface Judged {
  readonly rules: Rules;
  /** The choice in force, `null` when there is none. */
  readonly choice: Choice | null;
  readonly context: Rules['context'];
  /** Host name of the page, by which a third party is told. */
  readonly host: string;
  /** Directory of the SDK, absolute, with a final slash: never held. */
  readonly sdk: string | undefined;
}

export function makeJudge({ rules, choice, context, host, sdk }: Judged): Judge {
  const match = makeMatcher([
    ...rules.allow.map(pattern => [pattern, ''] as const),
    ...rules.services.flatMap(([id, , patterns]) => patterns.map(pattern => [pattern, id] as const)),
  ]);
  const purposesOf = (id: string) => rules.services.find(service => service[0] === id)?.[1];
  const reason = (id: string, purposes = purposesOf(id)) => decide(purposes && { id, purposes }, choice, context).reason;
  const granted = (id: string) => decide({ id, purposes: purposesOf(id) ?? [id] }, choice, context).run;
  const grantsAll = rules.services.every(([id]) => granted(id)) && rules.purposes.every(granted);
  const endpoint = hostOf(rules.endpoint ?? '');

  // the host of a third party that nobody declared; it may run once everything is granted
  const stranger = (third: string) =>
    rules.unknown['*'] === 'hold' && !grantsAll && third !== endpoint && registrable(third) !== registrable(host) ? third : undefined;
  const code = (text: string) => rules.services.find(([id, , patterns]) => !granted(id) && patterns.some(pattern => text.includes(pattern)))?.[0];

  return {
    grantsAll,
    code,
    reason,
    address(address, base) {
      const url = URL.parse(address, base);
      if (!url) return undefined; // no address: nothing will be fetched
      if (/^(?:data|javascript):/.test(url.protocol)) return code(contentOf(url.href));
      if (!/^(?:http|ws)/.test(url.protocol) || (sdk && url.href.startsWith(sdk))) return undefined;
      const id = match(url) ?? stranger(url.hostname);
      return id && !granted(id) ? id : undefined;
    },
    mayRun(service = '', purposes) {
      const own = purposesOf(service);
      return decide({ id: service, purposes: own ?? purposes }, choice, context).run;
    },
  };
}

function hostOf(address: string): string | undefined {
  return URL.parse(address)?.hostname;
}

/** What a `data:` or `javascript:` address holds. */
function contentOf(address: string): string {
  const text = address.replace(/^data:[^,]*;base64,/i, '');
  if (text !== address) return Buffer.from(text, 'base64').toString('latin1');
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
