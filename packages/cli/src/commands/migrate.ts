// assent migrate: the configuration of another consent tool, as a site file and a list of what is left to do.
import { access } from 'node:fs/promises';
import path from 'node:path';
import { peerOf, PEERS } from '@assent/core';
import type { Command } from '../command.ts';
import { DEFAULT_SITE_FILE } from '../load-site.ts';
import type { ReadPeer } from '../migrate/peer-config.ts';
import { readAxeptio } from '../migrate/peers/read-axeptio.ts';
import { readC15t } from '../migrate/peers/read-c15t.ts';
import { readCookiebot } from '../migrate/peers/read-cookiebot.ts';
import { readDidomi } from '../migrate/peers/read-didomi.ts';
import { readFides } from '../migrate/peers/read-fides.ts';
import { readIubenda } from '../migrate/peers/read-iubenda.ts';
import { readKlaro } from '../migrate/peers/read-klaro.ts';
import { readOnetrust } from '../migrate/peers/read-onetrust.ts';
import { readOrejime } from '../migrate/peers/read-orejime.ts';
import { readTarteaucitron } from '../migrate/peers/read-tarteaucitron.ts';
import { readVanillaCookieconsent } from '../migrate/peers/read-vanilla-cookieconsent.ts';
import { readConfigFile } from '../migrate/read-config-file.ts';
import { toSiteFile } from '../migrate/to-site-file.ts';
import { UsageError } from '../usage-error.ts';
import { writeWhole } from '../write-whole.ts';

const READERS: Readonly<Record<string, ReadPeer>> = {
  axeptio: readAxeptio,
  c15t: readC15t,
  cookiebot: readCookiebot,
  didomi: readDidomi,
  fides: readFides,
  iubenda: readIubenda,
  klaro: readKlaro,
  onetrust: readOnetrust,
  orejime: readOrejime,
  tarteaucitron: readTarteaucitron,
  'vanilla-cookieconsent': readVanillaCookieconsent,
};

export const migrate: Command = {
  summary: 'make a site file of another tool’s configuration',
  help: `Usage: assent migrate PEER FILE [--out FILE] [--json]

Reads the configuration of another consent tool (JSON, or the script of your page that starts it) and writes a
site file, with "aliases" that let the pages keep that tool's markup, links, calls and events. Says what could
not be carried. What only you know is written as TODO; assent check finds it.

  PEER          ${Object.keys(READERS).join(', ')}
  --out FILE    where to write (default: standard output); an existing file is never overwritten
  --json        { file, left } as JSON on standard output

Of cookiebot FILE is the answer of its data API for your cookies, of onetrust the file that its script fetches
(…/consent/…/…/en.json), of axeptio that of your project (client.axept.io/PROJECT.json), of fides the answer of its
API or what Fides.init is given, all saved as JSON. What didomi and iubenda keep in their accounts alone is listed as
left to do. Of usercentrics and cookieyes no export is documented: their markup is understood all the same ("aliases").

A refusal that a visitor stored there goes on holding ("formerly"). An acceptance that a visitor gave to another notice is never carried: it was given to other words. Nothing of
theirs runs until they have chosen here.

Exit code: 0 written, 2 wrong usage.`,
  arguments: 'PEER FILE',
  options: { out: { type: 'string' }, json: { type: 'boolean', default: false } },
  async run({ out, json }, world, [peer = '', file, ...more]) {
    const reader = Object.hasOwn(READERS, peer) ? READERS[peer] : undefined;
    if (!reader) throw new UsageError(unreadable(peer));
    if (file === undefined || more.length) throw new UsageError(`expected the file that configures ${peer}, got ${file === undefined ? 'none' : 'several'}`);
    const migrated = toSiteFile(reader(await readConfigFile(file, world.cwd, peer)), peer);
    const text = JSON.stringify(migrated.file, null, 2);
    if (typeof out === 'string') {
      const where = path.resolve(world.cwd, out);
      if (
        await access(where).then(
          () => true,
          () => false,
        )
      )
        throw new UsageError(`expected no file at ${out} yet, got one: it is not overwritten`);
      await writeWhole(where, Buffer.from(`${text}\n`));
    }
    if (json) world.out(JSON.stringify(migrated, null, 2));
    else if (typeof out !== 'string') world.out(text);
    world.err(
      `Left to do:\n${migrated.left.map(line => `  - ${line}`).join('\n')}\nThen: assent check --site ${typeof out === 'string' ? out : DEFAULT_SITE_FILE}`,
    );
    return 0;
  },
};

function unreadable(peer: string): string {
  const known = Object.keys(READERS).join(', ');
  if (!peerOf(peer))
    return `expected one of ${known}, got ${peer ? `"${peer}"` : 'nothing'} (${PEERS.map(({ id }) => id).join(', ')} may stand under "aliases")`;
  return `expected one of ${known}, got "${peer}": its configuration is kept in its vendor's account, and no export of it is documented (hint: "aliases": ["${peer}"] in a site file of your own keeps its markup working)`;
}
