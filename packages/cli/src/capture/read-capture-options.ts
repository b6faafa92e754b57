// What a capture was asked for, from the command line; whatever cannot be followed is said before a browser starts.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { CAPTURED_DEVICES, type CapturedDevice, type Site } from '@assent/core';
import type { CameraOptions } from '@assent/scanner';
import type { Values, World } from '../command.ts';
import { DEFAULT_SITE_FILE, loadSite } from '../load-site.ts';
import { reportProblems } from '../report-problems.ts';
import { readAddress } from '../scan/read-address.ts';
import { readLogin } from '../scan/read-login.ts';
import { UsageError } from '../usage-error.ts';

export interface Capturing {
  /** Id of the site; `null` without a site file. */
  readonly site: string | null;
  readonly camera: CameraOptions;
  /** Where the notice is looked for. */
  readonly url: string;
  /** By language: a page that speaks it. */
  readonly pages: ReadonlyMap<string, string>;
  /** Languages to capture; `null` = the one that the page shows. */
  readonly locales: readonly string[] | null;
  readonly devices: readonly CapturedDevice[];
  /** Directory for a folder of pictures, `null` = none is written. */
  readonly out: string | null;
  /** The endpoint that keeps them, `null` = none. */
  readonly endpoint: { readonly url: string; readonly site: string; readonly token: string } | null;
  /** Takes also what the endpoint has already. */
  readonly again: boolean;
  readonly json: boolean;
}

const DEFAULT_OUT = 'assent-captures';

/** Throws a UsageError. */
export async function readCaptureOptions(given: readonly string[], values: Values, world: World): Promise<Capturing> {
  if (given.length > 1) throw new UsageError(`expected one address at most, got ${given.length} (hint: --page en=URL names the page of a language)`);
  const site = await readSite(values.site, world);
  const address = given[0] ?? site?.origins[0];
  if (address === undefined)
    throw new UsageError('expected an address, or a site file that has one, got neither (hint: assent capture https://www.example.org)');
  const endpoint = readEndpoint(values, site, world);
  const patience = Number(values.patience);
  if (!(patience >= 1 && patience <= 120)) throw new UsageError(`expected --patience from 1 to 120, got ${JSON.stringify(values.patience)}`);
  const login = text(values.login);
  const pages = new Map(list(values.page).map(readPage));
  const asked = list(values.locale);
  const locales = asked.length ? asked : (site?.locales ?? (pages.size ? [...pages.keys()] : null));
  const unknown = asked.find(locale => site && !site.locales.includes(locale));
  if (unknown !== undefined) throw new UsageError(`expected --locale ${site?.locales.join(', ')}, as the site file says, got ${JSON.stringify(unknown)}`);
  return {
    site: site?.id ?? null,
    camera: {
      patience: patience * 1000,
      args: list(values['chrome-arg']),
      ...(world.env.CHROMIUM && { chromium: world.env.CHROMIUM }),
      ...(login !== undefined && { login: await readLogin(login, world.cwd) }),
    },
    url: readAddress(address),
    pages,
    locales,
    devices: readDevices(list(values.device)),
    out: text(values.out) ?? (endpoint ? null : DEFAULT_OUT),
    endpoint,
    again: values.again === true,
    json: values.json === true,
  };
}

async function readSite(named: Values[string], world: World): Promise<Site | null> {
  const name = text(named) ?? (existsSync(path.resolve(world.cwd, DEFAULT_SITE_FILE)) ? DEFAULT_SITE_FILE : 'none');
  if (name === 'none') return null;
  const loaded = await loadSite(name, world.cwd);
  if (!loaded.site) throw new UsageError(`expected a site file without errors, got:\n${reportProblems(loaded, false)}`);
  return loaded.site;
}

// the token stays out of the arguments, which other people on the machine can read
function readEndpoint(values: Values, site: Site | null, { env }: World): Capturing['endpoint'] {
  const token = env.ASSENT_TOKEN;
  const named = text(values.endpoint);
  if (!token && named === undefined) return null;
  if (!token) throw new UsageError('expected ASSENT_TOKEN with --endpoint, got none (hint: assent token --role capturer --only-site SITE)');
  if (!site) throw new UsageError('expected a site file, which says the id of the site, got none (hint: --site FILE)');
  const url = named ?? site.endpoint;
  if (!url) throw new UsageError('expected an endpoint, in the site file or by --endpoint, got none');
  return { url: readAddress(url).replace(/\/$/, ''), site: site.id, token };
}

function readPage(given: string): [locale: string, url: string] {
  const [, locale, url] = /^([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)=(.+)$/.exec(given) ?? [];
  if (locale === undefined || url === undefined)
    throw new UsageError(`expected --page LANGUAGE=URL (en=https://www.example.org/en/), got ${JSON.stringify(given)}`);
  return [locale, readAddress(url)];
}

function readDevices(given: readonly string[]): readonly CapturedDevice[] {
  const unknown = given.find(device => !CAPTURED_DEVICES.includes(device as CapturedDevice));
  if (unknown !== undefined) throw new UsageError(`expected --device ${CAPTURED_DEVICES.join(', ')}, got ${JSON.stringify(unknown)}`);
  return given.length ? CAPTURED_DEVICES.filter(device => given.includes(device)) : CAPTURED_DEVICES;
}

const text = (value: Values[string]): string | undefined => (typeof value === 'string' ? value : undefined);

const list = (value: Values[string]): string[] => (Array.isArray(value) ? value.map(String) : []);
