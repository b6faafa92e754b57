// The site's own files: style sheets, the icon, what it says of Global Privacy Control, and the scripts bundled once at start, as a developer's build would.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { catalog } from '@assent/catalog';
import { GPC_PATH, gpcStatement, type SiteFile } from '@assent/core';
import { resolveSite } from '@assent/core/schema';
import { build } from 'esbuild';
import file from '../assent.config.json' with { type: 'json' };
import { iconFile } from './art/logo.ts';

export interface Asset {
  readonly type: string;
  readonly body: string | Uint8Array;
}

const here = import.meta.dirname;
const client = (name: string) => path.join(here, '..', 'client', name);

/** Path → file. Bundles `client/app.ts` with mixpanel-browser out of npm, and `client/strip.ts`. */
export async function buildAssets(): Promise<ReadonlyMap<string, Asset>> {
  const { outputFiles } = await build({
    entryPoints: { app: client('app.ts'), strip: client('strip.ts') },
    outdir: '/assets',
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
  });
  const style = (name: string): [string, Asset] => [`/assets/${name}`, { type: 'text/css; charset=utf-8', body: readFileSync(path.join(here, name)) }];
  return new Map([
    style('site.css'),
    style('strip.css'),
    [`/${GPC_PATH}`, { type: 'application/json', body: JSON.stringify(gpcStatement([resolveSite(file as SiteFile, catalog)])) }],
    ['/assets/icon.svg', { type: 'image/svg+xml', body: iconFile }],
    ...outputFiles.map((file): [string, Asset] => [`/assets/${path.basename(file.path)}`, { type: 'text/javascript; charset=utf-8', body: file.contents }]),
  ]);
}
