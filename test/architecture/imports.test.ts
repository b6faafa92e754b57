// The arrows between packages (architecture §2), and no import cycle inside any of them.
import { expect, test } from 'vitest';
import { readSources, type Source } from '../helpers/sources.ts';

const sources = readSources();
const PACKAGES = ['core', 'catalog', 'browser', 'server', 'dashboard', 'scanner', 'cli'];

// package → the packages of ours that it may import
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  catalog: ['core'],
  browser: ['core'],
  server: ['core'],
  dashboard: ['core'],
  scanner: ['core'],
  cli: ['core', 'catalog', 'browser', 'server', 'dashboard', 'scanner'],
};

const broken = (rule: (source: Source, from: string, typeOnly: boolean, target?: string) => boolean) =>
  sources.flatMap(source =>
    source.imports.filter(({ from, typeOnly, target }) => rule(source, from, typeOnly, target)).map(({ from }) => `${source.file} imports ${from}`),
  );

test('every package is read, so that nothing passes for being empty', () => {
  for (const name of PACKAGES) expect(sources.filter(source => source.package === name && source.imports.length).length, name).toBeGreaterThan(0);
});

test('packages import each other only along the arrows, types included', () => {
  expect(broken(({ package: name }, from) => from.startsWith('@assent/') && !(ARROWS[name] ?? []).includes(from.split('/')[1] ?? ''))).toEqual([]);
});

test('no import leaves its package by a relative path', () => {
  expect(broken(({ package: name }, _, __, target) => target !== undefined && !target.startsWith(`${name}/`))).toEqual([]);
});

test('core needs nothing but zod, and that in its schemas only', () => {
  expect(
    broken(({ package: name, file }, from) => name === 'core' && !from.startsWith('.') && !(from === 'zod' && file.startsWith('core/src/schema/'))),
  ).toEqual([]);
});

test('the domain outside its schemas does not know them', () => {
  const outside = ({ package: name, file }: Source) => name === 'core' && !file.startsWith('core/src/schema/');
  expect(broken((source, _, __, target) => outside(source) && Boolean(target?.startsWith('core/src/schema/')))).toEqual([]);
});

test('the catalogue is data: of core it takes types only', () => {
  expect(broken(({ package: name }, from, typeOnly) => name === 'catalog' && !from.startsWith('.') && !typeOnly)).toEqual([]);
});

test('zod never reaches what a visitor or a reader of the dashboard downloads', () => {
  expect(broken(({ package: name }, from) => ['browser', 'dashboard'].includes(name) && (from === 'zod' || from === '@assent/core/schema'))).toEqual([]);
});

test('what runs in a browser imports nothing of Node', () => {
  expect(broken(({ package: name }, from) => ['core', 'browser', 'dashboard'].includes(name) && from.startsWith('node:'))).toEqual([]);
});

test('imports have no cycles, types included', () => {
  const graph = new Map(sources.map(source => [source.file, source.imports.flatMap(({ target }) => target ?? [])]));
  expect(cycleIn(graph)).toEqual([]);
});

// depth first; a file met again on the way down closes a cycle
function cycleIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): readonly string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    done.add(file);
    for (const target of graph.get(file) ?? []) {
      const cycle = visit(target, [...way, file]);
      if (cycle.length) return cycle;
    }
    return [];
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle.length) return cycle;
  }
  return [];
}
