// A notice as a person meets it: its words, its buttons with their size and colours, its switches. Plain data.

/** What a control is for, judged by its words. */
export type ControlRole = 'accept' | 'refuse' | 'settings' | 'save' | 'close' | 'other';

export interface ControlSeen {
  readonly role: ControlRole;
  readonly label: string;
  /** `button`, `a` … */
  readonly tag: string;
  /** CSS pixels in the viewport. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly fontSize: number;
  /** `#rrggbb` of its text and of what is behind it; `null` where they could not be read. */
  readonly ink: string | null;
  readonly paper: string | null;
  /** True when it is seen and can be clicked without scrolling: nothing covers its middle. */
  readonly reachable: boolean;
}

export interface SwitchSeen {
  readonly label: string;
  readonly on: boolean;
  /** Cannot be changed: the visitor is told, not asked. */
  readonly fixed: boolean;
}

export interface LayerSeen {
  readonly text: string;
  readonly controls: readonly ControlSeen[];
  readonly switches: readonly SwitchSeen[];
  /** Fields that ask for something before one may object: e-mail, password … by type. */
  readonly fields: readonly string[];
}

/** L51: something of the notice that some people cannot use. */
export interface AccessFault {
  /** Id of a rule of axe-core, or `keyboard`, `zoom`, `motion`. */
  readonly what: string;
  /** Its words, or a selector of axe's. */
  readonly where: string;
}

export interface NoticeSeen {
  /** Which tool's notice this is, where it is known: `assent`, or autoconsent's name for it. */
  readonly tool: string | null;
  readonly first: LayerSeen;
  /** What its settings show; `null` when it has none or they did not open. */
  readonly second: LayerSeen | null;
  /** The first layer on a small phone (320 × 568); `null` when it did not appear there. */
  readonly phone: LayerSeen | null;
  /** Fewest clicks found; `null` = no way found. */
  readonly clicks: { readonly accept: number | null; readonly refuse: number | null };
  /** Notices on screen at once; each has at least one way to accept. */
  readonly others: readonly LayerSeen[];
  /** On a desktop. */
  readonly access: readonly AccessFault[];
  /** Tracers that appeared after Escape and did not without it: closing took consent for granted. */
  readonly afterEscape: readonly string[];
}
