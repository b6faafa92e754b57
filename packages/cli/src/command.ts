// What a command is: a table row for the help, and a function from arguments to an exit code.
import type { ParseArgsOptionsConfig } from 'node:util';

/** The world as a command sees it; `cli.ts` makes the real one, tests their own. */
export interface World {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Results: what a program reads. */
  out(text: string): void;
  /** Everything meant for people. */
  err(text: string): void;
  /** True where people read colours. */
  readonly colour: boolean;
  /** Writes over the last line of standard error; absent where that is no terminal. */
  line?(text: string): void;
  /** Asks a person; an empty answer is the fallback. Absent where nobody could answer. */
  ask?(question: string, fallback: string): Promise<string>;
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  /** Resolves when the process is asked to stop (SIGTERM, SIGINT). */
  stopped(): Promise<void>;
}

export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

export interface Command {
  /** One line for `assent --help`. */
  readonly summary: string;
  /** The whole of `assent COMMAND --help`. */
  readonly help: string;
  readonly options: ParseArgsOptionsConfig;
  /** What stands on the line besides options; without it nothing may. */
  readonly arguments?: string;
  /** Exit code: 0 well, 1 findings or failure, 2 wrong usage; a scan has more. */
  run(values: Values, world: World, given: readonly string[]): Promise<number>;
}
