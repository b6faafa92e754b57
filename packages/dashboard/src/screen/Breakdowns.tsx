// Breakdowns: the same rates told apart by one dimension after another; a row's name limits every figure to it.
import type { Dimension } from '@assent/core';
import { GroupTable } from '../chart/GroupTable.tsx';
import type { PageProps } from './page-props.ts';
import { RatesPage } from './RatesPage.tsx';

/** In reading order; a dimension of which nothing is known says so by its one row, and stays out. */
const SHOWN: readonly Dimension[] = ['device', 'country', 'template', 'locale', 'version', 'entry', 'profile', 'variant'];

export function Breakdowns(props: PageProps) {
  return (
    <RatesPage
      {...props}
      by={SHOWN}
      show={rates => (
        <div class="groups">
          {SHOWN.map(name => {
            const groups = rates.groups[name] ?? [];
            return groups.some(({ value }) => value) ? <GroupTable key={name} name={name} groups={groups} rates={rates} /> : null;
          })}
        </div>
      )}
    />
  );
}
