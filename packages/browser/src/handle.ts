// The handle: what the gate hands to the parts that are loaded later, and the only thing they know of it.
import type { Choice, Decision, Method, Rules, Standing, Submission } from '@assent/core';

/** DOM events on `document`, all prefixed `assent:`. */
export type EventName = 'ready' | 'shown' | 'choice' | 'change' | 'withdraw' | 'held' | 'released' | 'problem';

/** Something went wrong, or is about to; never thrown into the page. */
export interface Problem {
  /** Stable, with an anchor of the same name in packages/browser/PROBLEMS.md. */
  readonly code: string;
  /** Expected what, got what, where; what happens now. */
  readonly message: string;
}

/** A tag that waits: an element (or its replacement) on the page. */
export interface Held {
  readonly service: string | undefined;
  readonly purposes: readonly string[];
  readonly element: Element;
  /** Address it would load, if it has one. */
  readonly url: string | null;
}

/** What a choice says of purposes and of the services that differ from theirs; the rest of a `Choice` is filled in by the act. */
export type Verdicts = Pick<Choice, 'purposes' | 'services'>;

/** What the first visit's part reaches in `panel.ts`, which is loaded when it is needed. */
export interface PanelPart {
  /** `opener` gets the focus back when the preferences close. */
  openPreferences(handle: Handle, opener?: Element | null): void | Promise<void>;
  /** Says, on the page after a withdrawal, what was deleted and what could not be. */
  confirmWithdrawal(handle: Handle): void | Promise<void>;
  /** Refuses for a visitor whose browser says so, and tells them. */
  honourSignal(handle: Handle): void | Promise<void>;
  /** A choice that may take something back: what lost its grant is erased, and the page starts again. */
  change(handle: Handle, verdicts: Verdicts, method: Method): unknown;
}

export interface Handle {
  readonly rules: Rules;
  /** Directory of `assent.js`, absolute, with a final slash. */
  readonly base: string;
  /** Global Privacy Control, read once per page. */
  readonly signals: Submission['signals'];
  /** The site's context, or the page's own where the tag says `data-context="health"`. */
  readonly context: Rules['context'];
  /** Stored choice as found when the page began, even when it no longer holds. */
  readonly stored: Choice | null;
  readonly standing: Standing;
  /** Language of the notice: `<html lang>`, then `navigator.languages`, then the site's first. */
  readonly locale: string;
  /** The choice in force, `null` while there is none. */
  choice(): Choice | null;
  decide(service: string): Decision;
  /** True for a purpose, or a service, that may run now: granted, or not refused yet where the profile waits for a refusal. */
  granted(id: string): boolean;
  /** Tags held now, in document order. */
  held(): readonly Held[];
  /**
   * Puts a choice in force on this page: decisions change at once, vendor signals go out, granted tags are released after the next paint.
   * Writes nothing: the cookie is `act/choose.ts`'s business.
   */
  adopt(choice: Choice, method: Method): void;
  /** Releases one held element for this page only (*once*), whatever its purposes. */
  once(element: Element): void;
  emit(name: EventName, detail: unknown): void;
  /** The one reporter, so that a problem is told once; `code` as in `Problem`. */
  report(code: string, message: unknown): void;
  /** A text file of the SDK by its logical name (`fr`, `fr-panel`), fetched once, integrity checked. Rejects when it cannot be had; the next call tries again. */
  texts<T>(name: string): Promise<T>;
  /** Loads the preferences part. Rejects when that fails, which is reported; the next call tries again. */
  panel(): Promise<PanelPart>;
  /** Natives captured before any other script ran; the SDK's own traffic and storage go through these. */
  readonly native: {
    readonly fetch: typeof fetch;
    readonly setTimeout: typeof setTimeout;
    /** `null` where storage is denied. */
    readonly localStorage: Storage | null;
    readonly sessionStorage: Storage | null;
    cookies(): string;
    setCookie(text: string): void;
  };
}
