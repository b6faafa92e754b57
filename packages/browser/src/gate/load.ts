// Loads the parts that are not in the gate, with their integrity checked.
import { report } from './report.ts';
import { base, rules } from './state.ts';

const parts: Record<string, Promise<unknown> | undefined> = {};
let failures = '';

/** Rejects when a part cannot be loaded, which is reported; the next call tries again. */
export function loadPart<T>(name: string): Promise<T> {
  return (parts[name] ||= load(name).catch(cause => {
    parts[name] = undefined;
    failures += '?'; // a browser may remember by its address that a module failed
    report('load-failed', `${name}: ${cause}`);
    throw cause;
  })) as Promise<T>;
}

/** A preload carries the integrity, which `import()` cannot. */
async function load(name: string): Promise<unknown> {
  const [file, integrity] = rules.files[name] as readonly [string, string];
  const href = `${base}assets/${file}${failures}`;
  document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', crossOrigin: '', integrity, href }));
  return import(href);
}
