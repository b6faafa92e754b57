// The committed results: what the last runs measured, one file for each part.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Cost } from '../cost/run-cost.ts';
import type { DashboardCost } from '../dashboard/run-dashboard.ts';
import type { Dom } from '../dom/run-dom.ts';
import type { Leaks } from '../leaks/run-leaks.ts';
import type { RatesCost } from '../rates/run-rates.ts';
import type { Scans } from '../scan/run-scan.ts';
import type { Server } from '../server/run-server.ts';
import type { Weight } from '../weight/run-weight.ts';

interface Results {
  readonly leaks: Leaks;
  readonly 'leaks-firefox': Leaks;
  readonly 'leaks-webkit': Leaks;
  readonly cost: Cost;
  readonly dom: Dom;
  readonly weight: Weight;
  readonly server: Server;
  readonly rates: RatesCost;
  readonly dashboard: DashboardCost;
  readonly scan: Scans;
}

const fileOf = (part: keyof Results) => path.resolve(import.meta.dirname, `../results/${part}.json`);

export const hasResult = (part: keyof Results): boolean => existsSync(fileOf(part));

/** Throws where the part was never run. */
export function readResult<Part extends keyof Results>(part: Part): Results[Part] {
  return JSON.parse(readFileSync(fileOf(part), 'utf8')) as Results[Part];
}

/** One line for each row of a list, so that a new run is a readable difference. */
export function keepResult<Part extends keyof Results>(part: Part, result: Results[Part]): void {
  const lines = Object.entries(result).map(([name, value]) => {
    const text = Array.isArray(value) ? `[\n  ${value.map(item => JSON.stringify(item)).join(',\n  ')}\n ]` : JSON.stringify(value);
    return ` ${JSON.stringify(name)}: ${text}`;
  });
  mkdirSync(path.dirname(fileOf(part)), { recursive: true });
  writeFileSync(fileOf(part), `{\n${lines.join(',\n')}\n}\n`);
}
