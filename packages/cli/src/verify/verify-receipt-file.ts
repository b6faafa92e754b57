// assent verify FILE: is this receipt true, and what exactly does it prove?
import { type Proven, verifyReceipt } from '@assent/core/proof';
import type { Values, World } from '../command.ts';
import { makePaint } from '../paint.ts';
import { findData } from '../open-data.ts';
import { readNamed } from '../read-named.ts';
import { findErasure } from './find-erasure.ts';
import { type PickedKeys, pickKeys, sayKey } from './pick-keys.ts';

/** Exit code: 0 proven, 1 not. */
export async function verifyReceiptFile(file: string, values: Values, world: World): Promise<number> {
  const text = readNamed(file, world.cwd, 'a receipt');
  const picked = await pickKeys(text, values, world);
  const verdict = await verifyReceipt(text, picked.keys);
  const data = values.data === undefined && values.database === undefined ? null : findData(values, world);
  const erased = data && verdict.ok ? await findErasure(data, verdict) : null;
  if (values.json) {
    const shown = verdict.ok ? { ...verdict, signedBy: verdict.signedBy.map(sayKey) } : verdict;
    world.out(JSON.stringify({ file, ...shown, keysFrom: picked.from, ...(data && { erased }) }, null, 2));
  } else if (verdict.ok) world.out(sayProven(file, verdict, picked, erased, world.colour));
  else
    world.out(
      `${makePaint(world.colour)('red', '✖ not proven')}  ${file}\n  ${verdict.message} [${verdict.code}]\n  ${REMEDIES[verdict.code] ?? ''}`.trimEnd(),
    );
  return verdict.ok ? 0 : 1;
}

const REMEDIES: Readonly<Record<string, string>> = {
  malformed: 'This is no receipt, or part of it is missing: download it again.',
  'foreign-key':
    'The log’s head was signed by another key than the one you trust: a forgery, another endpoint’s receipt, or a key from before or after (assent keys lists all).',
  'bad-signature': 'The log’s head was changed after it was signed. Do not rely on this receipt.',
  'other-log': 'A trusted key signed this, but not as the log that it names.',
  'not-included': 'Record, salt, position or path were changed after the log was signed. Do not rely on this receipt.',
  'facts-differ': 'The proof inside is good; what is written around it is not what it proves.',
};

type Erasure = Awaited<ReturnType<typeof findErasure>>;

function sayProven(file: string, { record, origin, index, size, signedBy }: Proven, { from }: PickedKeys, erased: Erasure, colour: boolean): string {
  const paint = makePaint(colour);
  const granted = Object.keys(record.purposes).filter(id => record.purposes[id] === 'granted');
  const facts = [
    ['event', `${record.event} at ${record.at}, received ${record.received}`],
    ['granted', granted.join(', ') || 'nothing optional'],
    ['subject', record.subject],
    ['site', `${record.site}, version ${record.version.site.slice(0, 8)}, notice ${record.version.notice.slice(0, 8)} (${record.locale})`],
    ['valid until', record.expires],
    ['log', `${origin}, entry ${index} of ${size}`],
    ['signed by', signedBy.map(({ name }) => name).join(', ')],
    ...(erased ? [['erased', `on ${erased.on} (${erased.reason}): the endpoint no longer has the record, its leaf is still in the log`]] : []),
  ];
  return [
    `${paint('green', '✔ proven')}  ${file}`,
    ...facts.map(([name = '', value]) => `  ${name.padEnd(12)}${value}`),
    '',
    '  Checked: the log’s signature, that this record is in the signed log at that place, and that no byte of it was changed.',
    from === 'pinned'
      ? '  With the key that you gave: nobody without that key’s other half can have made this, and nothing was asked of anyone.'
      : `  With the key that ${from} publishes today: it stands by this record now. Keep the key, and the next check needs no trust in it:\n    --key ${sayKey(signedBy[0] as never)}`,
  ].join('\n');
}
