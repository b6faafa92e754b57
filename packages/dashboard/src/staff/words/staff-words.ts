// Every text of the staff's pages: what a language has to say. A language that misses one does not compile.
import type {
  ActKind,
  CaptureSource,
  CaptureTheme,
  CapturedDevice,
  CapturedLayer,
  CheckName,
  CheckResult,
  Control,
  Device,
  EventKind,
  Layer,
  LookupReason,
  LookupVerdict,
  RegisterActivity,
  RequestReason,
  RequestState,
  Right,
  Role,
  Verdict,
} from '@assent/core';

export interface StaffWords {
  readonly proofs: {
    readonly lead: string;
    readonly number: string;
    readonly numberHint: string;
    readonly file: string;
    readonly reason: string;
    readonly reasons: Readonly<Record<LookupReason, string>>;
    readonly reference: string;
    readonly referenceHint: string;
    readonly look: string;
    readonly logged: string;
    readonly empty: string;
    readonly looking: string;
    readonly verdicts: Readonly<Record<LookupVerdict, { readonly title: string; readonly about: string }>>;
    readonly erasedOn: (day: string) => string;
    readonly restricted: (day: string) => string;
    readonly receiptBad: (code: string) => string;
    readonly checks: Readonly<Record<CheckName, string>>;
    readonly results: Readonly<Record<CheckResult, string>>;
    readonly yourself: string;
    readonly steps: readonly string[];
    readonly decided: string;
    readonly facts: Readonly<
      Record<
        | 'received'
        | 'said'
        | 'event'
        | 'control'
        | 'locale'
        | 'profile'
        | 'version'
        | 'sdk'
        | 'notice'
        | 'record'
        | 'expires'
        | 'due'
        | 'signal'
        | 'waited'
        | 'place',
        string
      >
    >;
    readonly clock: (skew: string) => string;
    readonly gpc: Readonly<Record<'yes' | 'no', string>>;
    readonly controls: Readonly<Record<Control, string>>;
    readonly layers: Readonly<Record<Layer, string>>;
    readonly events: Readonly<Record<EventKind, string>>;
    readonly purpose: string;
    readonly before: string;
    readonly after: string;
    readonly verdict: Readonly<Record<Verdict | 'none', string>>;
    readonly saw: string;
    readonly sawAbout: (device: string, locale: string) => string;
    readonly devices: Readonly<Record<Device, string>>;
    readonly light: string;
    readonly dark: string;
    readonly first: string;
    readonly second: string;
    readonly noFrame: string;
    readonly noNotice: string;
    readonly captures: {
      readonly title: string;
      readonly about: string;
      readonly none: string;
      readonly late: string;
      readonly others: string;
      readonly layers: Readonly<Record<CapturedLayer, string>>;
      readonly onward: (screen: number) => string;
      readonly devices: Readonly<Record<CapturedDevice, string>>;
      readonly themes: Readonly<Record<CaptureTheme, string>>;
      readonly received: (moment: string) => string;
      readonly before: string;
      readonly after: string;
      readonly sources: Readonly<Record<CaptureSource, string>>;
      readonly altered: string;
      readonly check: string;
      readonly steps: readonly string[];
      readonly place: (epoch: number, index: number) => string;
    };
    readonly same: string;
    readonly differences: (count: number) => string;
    readonly wordBefore: string;
    readonly wordAfter: string;
    readonly history: string;
    readonly historyAbout: (count: number) => string;
    readonly lookups: string;
    readonly requests: string;
    readonly noRequests: string;
    readonly dossier: string;
    readonly json: string;
    readonly print: string;
    readonly saved: string;
    readonly dispute: string;
    readonly endDispute: string;
    readonly disputeAbout: string;
  };
  readonly register: {
    readonly title: string;
    readonly about: string;
    readonly consent: string;
    readonly bases: Readonly<Record<RegisterActivity['basis'], string>>;
    readonly controller: string;
    readonly activity: string;
    readonly basis: string;
    readonly data: string;
    readonly vendorsOwn: string;
    readonly recipients: string;
    readonly nobody: string;
    readonly retention: string;
    readonly keeps: (choice: string, proof: string) => string;
    readonly tracers: (list: string) => string;
    readonly json: string;
    readonly archive: string;
    readonly archiveAbout: string;
  };
  readonly requests: {
    readonly lead: string;
    readonly none: string;
    readonly due: string;
    readonly right: string;
    readonly state: string;
    readonly left: string;
    readonly assignee: string;
    readonly reference: string;
    readonly rights: Readonly<Record<Right, string>>;
    readonly states: Readonly<Record<RequestState, string>>;
    readonly daysLeft: (days: number) => string;
    readonly closed: (day: string) => string;
    readonly received: (day: string) => string;
    readonly nobody: string;
    readonly move: Readonly<Record<Exclude<RequestState, 'new'>, string>>;
    readonly extend: string;
    readonly extended: string;
    readonly why: string;
    readonly choose: string;
    readonly reasons: Readonly<Record<RequestReason, string>>;
    readonly gone: string;
    readonly erase: string;
    readonly erasePreview: string;
    readonly eraseConfirm: string;
    readonly erased: (count: number, day: string) => string;
    readonly cancel: string;
    readonly templates: string;
    readonly templateNames: Readonly<Record<'acknowledge' | 'identity' | 'answer' | 'extension' | 'refusal', string>>;
    readonly template: (which: 'acknowledge' | 'identity' | 'answer' | 'extension' | 'refusal', facts: TemplateFacts) => string;
    readonly copy: string;
    readonly copied: string;
    readonly timeline: string;
  };
  readonly access: {
    readonly yours: string;
    readonly youAre: (name: string, role: string) => string;
    readonly everywhere: string;
    readonly passkeys: string;
    readonly passkeysAbout: string;
    readonly noPasskeys: string;
    readonly addPasskey: string;
    readonly passkeyAdded: string;
    readonly passkeyFailed: string;
    readonly passkeyOf: (day: string, host: string) => string;
    readonly remove: string;
    readonly accounts: string;
    readonly accountsAbout: string;
    readonly name: string;
    readonly role: string;
    readonly roles: Readonly<Record<Role, { readonly title: string; readonly about: string }>>;
    readonly sites: string;
    readonly allSites: string;
    readonly identity: string;
    readonly identityHint: string;
    readonly make: string;
    readonly code: string;
    readonly codeShown: (code: string) => string;
    readonly token: string;
    readonly tokenShown: (token: string) => string;
    readonly save: string;
    readonly end: string;
    readonly endConfirm: (name: string) => string;
    readonly saved: string;
    readonly links: {
      readonly title: string;
      readonly about: string;
      readonly none: string;
      readonly lasts: string;
      readonly days: (days: number) => string;
      readonly lastDays: (days: number) => string;
      readonly shows: (locks: string) => string;
      readonly make: string;
      readonly made: string;
      readonly until: (when: string) => string;
      readonly expired: (when: string) => string;
      readonly revoke: string;
    };
    readonly acts: string;
    readonly actsAbout: string;
    readonly actsHold: string;
    readonly actsBroken: (seq: number) => string;
    readonly when: string;
    readonly who: string;
    readonly what: string;
    readonly about: string;
    readonly cli: string;
    readonly kinds: Readonly<Record<ActKind, string>>;
    readonly more: string;
    readonly noActs: string;
  };
  readonly failed: Readonly<Record<string, string>>;
}

/** What a letter is filled with. */
export interface TemplateFacts {
  readonly reference: string;
  readonly right: string;
  readonly received: string;
  readonly due: string;
  readonly reason: string;
}
