// Administrative acts as a table: when, who, what, and about what.
import type { ShownAct } from '@assent/core';
import { useStaffWords } from '../words/use-staff-words.ts';

export function ActTable({ acts }: { readonly acts: readonly ShownAct[] }) {
  const { said, moment } = useStaffWords();
  const { access } = said;
  if (!acts.length) return <p class="finding">{access.noActs}</p>;
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={access.acts}>
      <table class="acts">
        <thead>
          <tr>
            <th scope="col">{access.when}</th>
            <th scope="col">{access.who}</th>
            <th scope="col">{access.what}</th>
            <th scope="col">{access.about}</th>
          </tr>
        </thead>
        <tbody>
          {acts.map(({ seq, at, name, role, account, act, site, about, detail }) => (
            <tr key={seq}>
              <th scope="row">
                <time dateTime={new Date(at).toISOString()}>{moment(at)}</time>
              </th>
              <td>{account === null ? access.cli : `${name ?? account}${role ? ` (${access.roles[role].title})` : ''}`}</td>
              <td>{access.kinds[act]}</td>
              <td>{[site, about?.slice(0, 11), ...Object.entries(detail).map(([key, value]) => `${key}: ${value}`)].filter(Boolean).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
