// The pages of a static site with their held tags written as held markup, beside everything else that the site has.
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Rules, Site } from '@assent/core';
import { type HeldTag, makeRewrite } from '@assent/server/rewrite';
import { listFiles } from './list-files.ts';
import { writeWhole } from './write-whole.ts';

export interface HeldInFile extends HeldTag {
  /** Relative to the site's directory. */
  readonly file: string;
}

export interface RewrittenPages {
  /** Every file written, relative to `target`. */
  readonly files: readonly string[];
  readonly pages: number;
  readonly held: readonly HeldInFile[];
}

export interface PagesOptions {
  readonly site: Site;
  readonly rules: Rules;
  /** The site's directory; nothing in it is changed. */
  readonly source: string;
  readonly target: string;
  /** Address of `assent.js`; default relative to each page, in `assent/` beside the pages. */
  readonly tag: string | undefined;
  problem(message: string): void;
}

/** Copies what is no page. `source` and `target` are apart. */
export async function rewritePages(options: PagesOptions): Promise<RewrittenPages> {
  const { source, target } = options;
  const files = await listFiles(source);
  const held: HeldInFile[] = [];
  for (const file of files) {
    if (isPage(file)) await writeWhole(path.join(target, file), await rewritePage(options, file, held));
    else {
      await mkdir(path.dirname(path.join(target, file)), { recursive: true });
      await copyFile(path.join(source, file), path.join(target, file));
    }
  }
  return { files, pages: files.filter(isPage).length, held };
}

/** A file has no visitor: all that waits for a choice is held, and the gate releases what is granted. */
async function rewritePage({ site, rules, source, tag, problem }: PagesOptions, file: string, held: HeldInFile[]): Promise<Uint8Array> {
  const at = file.split(path.sep).join('/');
  const { body } = makeRewrite({
    rules,
    tag: tag ?? path.posix.relative(path.posix.dirname(at), 'assent/assent.js'),
    perVisitor: false,
    onHeld: found => held.push({ file, ...found }),
    onProblem: ({ message }) => problem(`${file}: ${message}`),
  });
  const [stream] = body({ contentType: 'text/html', coding: 'identity' }, { url: new URL(at, site.origins[0]).href });
  stream?.end(await readFile(path.join(source, file)));
  return Buffer.concat((await stream?.toArray()) ?? []);
}

function isPage(file: string): boolean {
  return /\.html?$/i.test(file);
}
