// Runs `assent migrate` on another tool's configuration, in a directory of the test.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SiteFile } from '@assent/core';
import { afterEach, beforeEach, expect } from 'vitest';
import type { World } from '../../packages/cli/src/command.ts';
import { migrate } from '../../packages/cli/src/commands/migrate.ts';

/** What `--json` says: the site file, and what is left to do. */
export interface Migration {
  readonly file: SiteFile;
  readonly left: readonly string[];
}

export interface Migrations {
  /** Where it runs; may be read inside tests only. */
  readonly cwd: string;
  /** `name` = of the file that holds `code`. */
  run(peer: string, name: string, code: string, options?: Record<string, string | boolean>): Promise<Migration>;
}

export function useMigrations(): Migrations {
  let cwd: string;
  beforeEach(() => {
    cwd = mkdtempSync(path.join(tmpdir(), 'assent-migrate-'));
  });
  afterEach(() => rmSync(cwd, { recursive: true, force: true }));
  return {
    get cwd() {
      return cwd;
    },
    async run(peer, name, code, options = { json: true }) {
      writeFileSync(path.join(cwd, name), code);
      const said: string[] = [];
      const world = { cwd, env: {}, out: text => void said.push(text), err: () => {}, colour: false } as Partial<World> as World;
      expect(await migrate.run(options, world, [peer, name])).toBe(0);
      return JSON.parse(said.join('\n') || '{}') as Migration;
    },
  };
}
