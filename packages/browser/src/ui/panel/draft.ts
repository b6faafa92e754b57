// The draft: what the radios of the preferences say before anything is saved.
import type { Verdict } from '@assent/core';
import type { Verdicts } from '../../handle.ts';

export interface Draft {
  /** Verdict of every optional purpose. */
  readonly purposes: Readonly<Record<string, Verdict>>;
  /** Only services that differ from their purposes. */
  readonly services: Readonly<Record<string, Verdict>>;
}

/** A service, and the optional purposes that it needs. */
export interface Subordinate {
  readonly id: string;
  readonly purposes: readonly string[];
}

/** FR-08: without a choice in force everything is refused, but for what runs until it is. */
export function makeDraft(choice: Verdicts | null, purposes: readonly string[]): Draft {
  return {
    purposes: Object.fromEntries(purposes.map(id => [id, choice?.purposes.includes(id) ? 'granted' : 'denied'])),
    services: choice?.services ?? {},
  };
}

/** Decides on a purpose; its services follow, so that no exception survives unseen in a closed disclosure. */
export function draftPurpose(draft: Draft, id: string, verdict: Verdict, services: readonly Subordinate[]): Draft {
  const following = services.filter(service => service.purposes.includes(id)).map(service => service.id);
  return {
    purposes: { ...draft.purposes, [id]: verdict },
    services: Object.fromEntries(Object.entries(draft.services).filter(([service]) => !following.includes(service))),
  };
}

/** Decides on one service; the verdict is kept only where it differs from that of its purposes. */
export function draftService(draft: Draft, service: Subordinate, verdict: Verdict): Draft {
  const { [service.id]: _before, ...others } = draft.services;
  return { ...draft, services: verdict === inherited(draft, service) ? others : { ...others, [service.id]: verdict } };
}

/** The verdict of a service: its own, else that of its purposes, all of which it needs (FR-18). */
export function verdictOf(draft: Draft, service: Subordinate): Verdict {
  return draft.services[service.id] ?? inherited(draft, service);
}

function inherited(draft: Draft, service: Subordinate): Verdict {
  return service.purposes.every(id => draft.purposes[id] !== 'denied') ? 'granted' : 'denied';
}
