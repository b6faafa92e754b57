// Reads the configuration of another tool: JSON, or the script of a page, which is run by itself with nothing but a place for the configuration.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import vm from 'node:vm';
import { UsageError } from '../usage-error.ts';

const PATIENCE_MS = 2_000;

/** What a page hands to each of the tools, collected under the name that `pick` knows. */
const COLLECTOR = `
  var window = this, self = this, globalThis = this;
  // enough for a snippet that puts a script on the page
  var place = { insertBefore() {}, appendChild() {}, append() {}, setAttribute() {}, parentNode: { insertBefore() {} } };
  var document = { addEventListener() {}, querySelector: () => null, documentElement: place, head: place, body: place, cookie: '',
    createElement: () => ({ setAttribute() {} }), getElementsByTagName: () => [place], getElementById: () => null };
  var navigator = { language: '' }, location = { href: '', hostname: '' };
  var addEventListener = () => {};
  var found = {};
  var CookieConsent = { run: config => { found.vanilla = config; } };
  var initCookieConsent = () => ({ run: config => { found.vanilla = config; } });
  var Orejime = { init: config => { found.orejime = config; } };
  var c15t = { push: call => { if (call[0] === 'config') found.c15t = { ...found.c15t, ...call[1] }; } };
  var Fides = { init: config => { found.fides = config; }, gtm() {}, meta() {}, shopify() {} };
  var tarteaucitron = { init: config => { found.init = config; }, user: {}, job: [] };
`;

/** Names of the variables that a page's script may leave. */
const PICK = `({ ...found, klaro: window.klaroConfig, orejime: found.orejime || window.orejimeConfig, jobs: tarteaucitron.job,
  didomi: window.didomiConfig, axeptio: window.axeptioSettings, iubenda: window._iub && window._iub.csConfiguration })`;

/** Throws a UsageError when the file is not there, or says nothing of `peer`. */
export async function readConfigFile(file: string, cwd: string, peer: string): Promise<Readonly<Record<string, unknown>>> {
  const code = await readFile(path.resolve(cwd, file), 'utf8').catch(error => {
    throw new UsageError(`expected the configuration of ${peer} at ${file}, got ${(error as NodeJS.ErrnoException).code ?? error}`);
  });
  const found = file.endsWith('.json') ? (parse(code, file) as Record<string, unknown>) : pick(run(code, file), peer);
  if (typeof found !== 'object' || found === null)
    throw new UsageError(`expected ${file} to configure ${peer}, got nothing of it (hint: the script that starts it, or its object as JSON)`);
  return found;
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`expected JSON in ${file}, got a ${String(error)}`);
  }
}

/** No require, no network, no file: only the language itself. It is the author's own code, as their page runs it. */
function run(code: string, file: string): Record<string, unknown> {
  const script = code
    .replace(/^\s*import\s[^;]*;?$/gm, '')
    .replace(/^\s*export\s+default\s+/m, 'found.exported = ')
    .replace(/^\s*export\s+(const|let|var|function)/gm, '$1');
  const context = vm.createContext(Object.create(null));
  try {
    vm.runInContext(COLLECTOR, context);
    vm.runInContext(script, context, { filename: file, timeout: PATIENCE_MS });
    return vm.runInContext(PICK, context, { timeout: PATIENCE_MS }) as Record<string, unknown>;
  } catch (error) {
    throw new UsageError(`expected ${file} to run by itself, got ${String(error)} (hint: give the object alone, as JSON)`);
  }
}

function pick(found: Readonly<Record<string, unknown>>, peer: string): Record<string, unknown> | undefined {
  if (peer === 'tarteaucitron')
    return found.init === undefined && !(found.jobs as unknown[] | undefined)?.length ? undefined : { init: found.init, jobs: found.jobs };
  const own = peer === 'vanilla-cookieconsent' ? found.vanilla : found[peer];
  return (own ?? found.exported) as Record<string, unknown> | undefined;
}
