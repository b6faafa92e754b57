// The source files of the packages and what each imports, for tests about the shape of the code.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const packages = path.resolve(import.meta.dirname, '../../packages');

export interface Source {
  /** `core/src/schema/index.ts` */
  readonly file: string;
  readonly package: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** As written: `./site.ts`, `@assent/core/schema`, `node:fs`. */
  readonly from: string;
  readonly typeOnly: boolean;
  /** The file meant by a relative import, as in `Source.file`. */
  readonly target?: string;
}

/** Every `.ts` and `.tsx` below `packages/<name>/src`. Imports and re-exports, of types too; dynamic ones count. */
export function readSources(): Source[] {
  return readdirSync(packages).flatMap(name => {
    const src = path.join(packages, name, 'src');
    return listFiles(src).map(full => {
      const file = path.relative(packages, full);
      const text = readFileSync(full, 'utf8');
      return { file, package: name, text, imports: importsOf(text, path.dirname(file)) };
    });
  });
}

function listFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.tsx?$/.test(file))
    .map(file => path.join(directory, file));
}

const STATEMENT = /^(?:import|export)\s+(type\s+)?(?:[\w*{][^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf(text: string, directory: string): Import[] {
  const found = [
    ...[...text.matchAll(STATEMENT)].map(([, type, from = '']) => ({ from, typeOnly: Boolean(type) })),
    ...[...text.matchAll(DYNAMIC)].map(([, from = '']) => ({ from, typeOnly: false })),
  ];
  return found.map(({ from, typeOnly }) => ({ from, typeOnly, ...(from.startsWith('.') && { target: path.join(directory, from) }) }));
}
