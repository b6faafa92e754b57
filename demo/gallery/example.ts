// An example: one state of one part of the UI, as data, for the gallery and for the tests that look at every state.
import type { Site, Standing, Submission } from '@assent/core';
import type { Verdicts } from '../../packages/browser/src/handle.ts';
import type { Withdrawn } from '../../packages/browser/src/act/erasure.ts';

export const PARTS = ['notice', 'confirmation', 'preferences', 'placeholder', 'declaration', 'receipt', 'paper'] as const;

export type Part = (typeof PARTS)[number];

export interface Example {
  /** Unique, in an address: `preferences-details`. */
  readonly name: string;
  readonly part: Part;
  /** What is to be seen, in a few words. */
  readonly about: string;
  /** What differs from the sample site. */
  readonly site?: Partial<Site>;
  /** The choice in force. */
  readonly choice?: Verdicts;
  readonly gpc?: true;
  readonly health?: true;
  readonly standing?: Standing;
  /** The preferences cannot be loaded. */
  readonly broken?: true;
  /** What a withdrawal on the page before came to. */
  readonly withdrawn?: Withdrawn;
  /** Width and height of the embed, in px. */
  readonly box?: readonly [width: number, height: number];
  /** What this browser remembers, newest first. */
  readonly history?: readonly Submission[];
  /** The latest record is on its way. */
  readonly pending?: true;
  /** HTTP status of whatever the endpoint is asked; none = the site has no endpoint. */
  readonly answers?: number;
  /** The latest record has its proof. */
  readonly proven?: true;
  /** Selectors of what is pressed, one after the other, once the part is there. */
  readonly presses?: readonly string[];
}
