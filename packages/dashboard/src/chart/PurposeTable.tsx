// The table behind the bars of the purposes: the same numbers, to read or to copy (D5).
import type { PurposeShare } from '../figures/purpose-share.ts';
import { useSpeech } from '../words/speech.ts';

import { TableDrawer } from './TableDrawer.tsx';
import { tellHits } from './tell-share.ts';

export function PurposeTable({ purposes }: { readonly purposes: readonly PurposeShare[] }) {
  const { words, format } = useSpeech();
  const { caption, column, granted, rate, interval } = words.purposes;
  return (
    <TableDrawer caption={caption}>
      <thead>
        <tr>
          {[column, granted, words.bases.answered, rate, interval].map(head => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {purposes.map(({ id, title, share }) => (
          <tr key={id}>
            <th scope="row">{title}</th>
            <td>{tellHits(share, words, format)}</td>
            <td>{format.count(share.of)}</td>
            <td>{share.told ? format.percent(share.rate.value, share.of) : words.trend.untold}</td>
            <td>{share.told ? format.interval(share.rate, share.of) : ''}</td>
          </tr>
        ))}
      </tbody>
    </TableDrawer>
  );
}
