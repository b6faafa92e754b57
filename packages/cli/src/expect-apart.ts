// Makes sure that what is written is not written into what is read.
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './usage-error.ts';

/** Answers where both really are. Throws a UsageError where one is inside the other, or there is nothing to read. */
export async function expectApart(from: string, out: string): Promise<{ readonly source: string; readonly target: string }> {
  const source = await realpath(from).catch(error => {
    throw new UsageError(`expected the pages of a site in ${from}, got ${(error as NodeJS.ErrnoException).code ?? error}`);
  });
  const target = await whereItWillBe(out);
  if (isInside(source, target) || isInside(target, source))
    throw new UsageError(`expected --html and --out apart, got ${from} and ${out}, of which one is inside the other: the source is never touched`);
  return { source, target };
}

/** A directory that is not there yet is where the nearest one above it really is. */
async function whereItWillBe(directory: string): Promise<string> {
  const above = path.dirname(directory);
  return realpath(directory).catch(async () => (above === directory ? directory : path.join(await whereItWillBe(above), path.basename(directory))));
}

function isInside(directory: string, other: string): boolean {
  const way = path.relative(other, directory);
  return way === '' || (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way));
}
