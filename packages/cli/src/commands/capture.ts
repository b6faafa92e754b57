// assent capture: dated pictures of both layers, on every screen and in every language, as evidence of how a version looked.
import path from 'node:path';
import { openCamera, ScanError } from '@assent/scanner';
import { type CaptureFolder, openCaptureFolder } from '../capture/capture-folder.ts';
import { keeperAt } from '../capture/capture-keeper.ts';
import type { Capture } from '../capture/capture-site.ts';
import { fillCaptures } from '../capture/fill-captures.ts';
import { type Capturing, readCaptureOptions } from '../capture/read-capture-options.ts';
import type { Command, World } from '../command.ts';
import { exitCodeOf } from '../scan/exit-code-of.ts';

export const capture: Command = {
  summary: 'take dated screenshots of the notice, as evidence',
  help: `Usage: assent capture [URL] [--site FILE] [--out DIR] [options]

Takes the notice and the preferences as a first visitor sees them, in Chromium: on a phone, a tablet and a desktop, in
every language of the site file, light and dark where they differ, a layer that scrolls screen by screen. Nothing is
answered and nothing is counted. URL is where to look (default: the first origin of the site file).

With ASSENT_TOKEN in the environment the pictures go to the endpoint of the site file, which keeps each under its SHA-256,
says in the signed log what is on it and when it came, and shows it to the data protection officer beside every record of
that version. What the endpoint has already is not taken again. A language that no page of the site speaks, and each variant
of an experiment that runs, is taken on the endpoint's own page of evidence, and said to be. Run it whenever a version has gone live; in continuous integration:

  ASSENT_TOKEN=$(assent token --role capturer --only-site mutuelle --name captures)   # once; it can do nothing else
  ASSENT_TOKEN=… npx --no-install assent capture --site assent.config.json

Without a token they are written into a folder with index.html, manifest.json and SHA256SUMS.

  --site FILE        the site file, for languages, address and endpoint (default assent.config.json where there is one)
  --out DIR          write the folder there, with or without an endpoint; new or empty (default assent-captures)
  --endpoint URL     the endpoint, where it is not the one of the site file
  --page LANG=URL    a page that speaks that language; several times for several
  --locale TAG       that language only; several times for several
  --device CLASS     mobile, tablet or desktop only; several times for several
  --again            take also what the endpoint has; it keeps at most four pictures of the same screen
  --login FILE       a module whose default export signs in: async (page, url) => {}  (a Puppeteer page)
  --patience S       seconds for each page, and each layer, to appear (default 15)
  --chrome-arg ARG   a further argument of Chromium; several times for several. CHROMIUM=/path names the browser
  --json             the list of pictures as JSON on standard output

Exit code: 0 all is there, 1 something is missing or was refused, 2 wrong usage, 3 the site does not answer, or the
notice did not appear, 4 no browser.`,
  options: {
    site: { type: 'string' },
    out: { type: 'string' },
    endpoint: { type: 'string' },
    page: { type: 'string', multiple: true },
    locale: { type: 'string', multiple: true },
    device: { type: 'string', multiple: true },
    again: { type: 'boolean', default: false },
    login: { type: 'string' },
    patience: { type: 'string', default: '15' },
    'chrome-arg': { type: 'string', multiple: true },
    json: { type: 'boolean', default: false },
  },
  arguments: 'URL',
  async run(values, world, given) {
    const asked = await readCaptureOptions(given, values, world);
    try {
      return await takeAll(asked, world);
    } catch (error) {
      if (!(error instanceof ScanError)) throw error;
      world.err(`assent capture: ${error.message} [${error.code}]`);
      return exitCodeOf(error.code);
    }
  },
};

async function takeAll(asked: Capturing, world: World): Promise<number> {
  const { endpoint, out } = asked;
  const keeper = endpoint && keeperAt(endpoint, world);
  let folder: CaptureFolder | null = null;
  const open = async () => {
    const camera = await openCamera(asked.camera);
    try {
      if (out !== null) folder = openCaptureFolder(path.resolve(world.cwd, out), { site: asked.site, browser: camera.browser });
      return camera;
    } catch (error) {
      await camera.close();
      throw error;
    }
  };
  const onTaken = async (captures: readonly Capture[]) => folder?.add(captures);
  // a folder is whole, whatever the endpoint has
  const { taken, added, missing } = await fillCaptures(keeper, open, { ...asked, again: asked.again || out !== null, onTaken, now: Date.now }, world);
  const manifest = await (folder as CaptureFolder | null)?.close();
  if (asked.json) world.out(JSON.stringify(manifest?.captures ?? (keeper && (await keeper.list()).captures), null, 2));
  for (const sentence of missing) world.err(sentence);
  if (endpoint) world.err(`${endpoint.url}: ${added} new pictures kept${taken || missing.length ? '' : '; all of this version were there'}`);
  if (out !== null) world.err(`${path.join(out, 'index.html')}: ${taken} pictures (sha256sum --check SHA256SUMS)`);
  return missing.length ? 1 : 0;
}
