// The shape of the plan, for the test that is written in TypeScript.
export function planPostgres(machine: {
  readonly list: (directory: string) => readonly string[];
  readonly exists: (file: string) => boolean;
  readonly search: string;
  readonly root: boolean;
}): readonly (readonly string[])[];
