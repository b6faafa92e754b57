// assent scan --update: what a scan would add to the site file, as a diff, and written where that was asked for.
import path from 'node:path';
import { catalog, neverHeld } from '@assent/catalog';
import { makeMatcher, type SiteFile } from '@assent/core';
import { type ScanReport, updateSiteFile } from '@assent/scanner';
import { createTwoFilesPatch } from 'diff';
import type { World } from '../command.ts';
import { writeWhole } from '../write-whole.ts';

export async function updateSite(
  report: ScanReport,
  file: { readonly path: string; readonly text: string },
  how: 'propose' | 'write',
  world: World,
): Promise<void> {
  const french = report.locale === 'fr';
  const before = JSON.parse(file.text) as SiteFile;
  const never = makeMatcher(neverHeld.map(({ match }) => [match, match] as const));
  const after = updateSiteFile(before, report, catalog, host => never(new URL(`https://${host}/`)) !== undefined);
  if (after === before) {
    world.err(french ? `${file.path} : rien à ajouter` : `${file.path}: nothing to add`);
    return;
  }
  // both in one layout, so that the diff shows what changes and not how the file is written
  const [old, next] = [before, after].map(value => `${JSON.stringify(value, null, 2)}\n`) as [string, string];
  world.out(createTwoFilesPatch(file.path, file.path, old, next, french ? 'actuel' : 'now', french ? 'proposé' : 'proposed').trimEnd());
  if (how === 'propose') return;
  await writeWhole(path.resolve(world.cwd, file.path), next);
  world.err(french ? `${file.path} : écrit ; assent check dit ce qui reste à corriger` : `${file.path}: written; assent check says what is left to mend`);
}
