// Which keys a receipt is checked with: those on the command line, or those that its endpoint publishes.
import { digest, formatVerifierKey, parseCheckpoint, parseKeys, ProofError, proofInside, parseReceipt, splitNote, type VerifierKey } from '@assent/core/proof';
import type { Values, World } from '../command.ts';
import { readNamed } from '../read-named.ts';
import { UsageError } from '../usage-error.ts';

export interface PickedKeys {
  readonly keys: readonly VerifierKey[];
  /** `pinned`: given by whoever checks. An address: what the endpoint there says today. */
  readonly from: 'pinned' | (string & {});
}

/** Throws a UsageError where neither the command line nor the endpoint gives a key. Asks the network only when no key was given. */
export async function pickKeys(text: string, values: Values, world: World): Promise<PickedKeys> {
  const given = await readGivenKeys(values, world);
  if (given.length) return { keys: given, from: 'pinned' };
  const endpoint = typeof values.endpoint === 'string' ? values.endpoint.replace(/\/$/, '') : endpointOf(text);
  const answer = await world.fetch(`${endpoint}/v1/keys`).catch(error => {
    throw new UsageError(`expected the keys of ${endpoint}, got ${String(error)} (hint: --key KEY checks without any network; --endpoint URL names another)`);
  });
  const { keys } = (await answer.json().catch(() => ({}))) as { readonly keys?: readonly string[] };
  if (!answer.ok || !Array.isArray(keys))
    throw new UsageError(`expected the keys of ${endpoint}, got status ${answer.status} (hint: --key KEY checks without any network)`);
  return { keys: await read(keys.join('\n'), `${endpoint}/v1/keys`), from: endpoint };
}

/** The keys that the command line names, by `--key` and by `--keys`; none where it names none. */
export async function readGivenKeys(values: Values, { cwd }: Pick<World, 'cwd'>): Promise<readonly VerifierKey[]> {
  const files = ((values.keys as string[] | undefined) ?? []).map(file => readNamed(file, cwd, 'a file with one key a line', '--keys'));
  return read([...((values.key as string[] | undefined) ?? []), ...files].join('\n'), '--key');
}

/** As `--key` takes it. */
export const sayKey = formatVerifierKey;

/** An origin ends in `/log/<site>/<epoch>`; before that is the endpoint's address without its scheme. */
function endpointOf(text: string): string {
  try {
    const { origin } = parseCheckpoint(splitNote(parseReceipt(proofInside(text) ?? text).checkpoint).text);
    const address = origin.replace(/\/log\/[^/]+\/\d+$/, '');
    return `${/^(?:localhost|127\.0\.0\.1)(?::|$)/.test(address) ? 'http' : 'https'}://${address}`;
  } catch (error) {
    if (error instanceof ProofError) throw new UsageError(`expected a receipt, got something else: ${error.message}`);
    throw error;
  }
}

async function read(text: string, where: string): Promise<readonly VerifierKey[]> {
  try {
    return await digest(parseKeys(text));
  } catch (error) {
    throw new UsageError(`${where}: ${(error as Error).message} (hint: assent keys prints those of an endpoint)`);
  }
}
