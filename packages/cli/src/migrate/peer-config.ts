// What another tool's configuration says, in words that all of them share; and what of it has no place in a site file.
import type { Text } from '@assent/core';

export interface PeerPurpose {
  /** As the tool calls it: `analytics`. */
  readonly label: string;
  readonly title?: Text;
  readonly short?: Text;
}

export interface PeerService {
  readonly id: string;
  readonly name?: string;
  readonly labels: readonly string[];
  /** Names of its cookies; `*` = any characters. */
  readonly cookies: readonly string[];
  /** ISO 8601 duration by cookie, where the tool knows it. */
  readonly lives?: Readonly<Record<string, string>>;
}

export interface PeerConfig {
  readonly locales: readonly string[];
  /** Address of the data-protection policy. */
  readonly policy?: string | undefined;
  readonly purposes: readonly PeerPurpose[];
  readonly services: readonly PeerService[];
  /** How long a choice is kept, in days. */
  readonly days?: number | undefined;
  readonly cookieDomain?: string | undefined;
  /** What could not be carried, a sentence each: what it was, and what to do instead. */
  readonly lost: readonly string[];
}

/** Reads a configuration as its tool takes it; what is not as it should be is left out, and said. */
export type ReadPeer = (config: Readonly<Record<string, unknown>>) => PeerConfig;
