// What one record says: when, by which act, under which rules, and per purpose what was before and after (L4).
import { type FoundRecord, shownTitles } from '@assent/core';
import { useStaffWords } from '../words/use-staff-words.ts';

export function Decided({ found }: { readonly found: FoundRecord }) {
  const { said, day, moment } = useStaffWords();
  const { proofs } = said;
  const { record, before, place, due } = found;
  if (!record.method) return <section class="panel" />; // a row in which there is no record any more
  const skew = Math.round((Date.parse(record.received) - Date.parse(record.at)) / 1000);
  const rows: readonly (readonly [keyof typeof proofs.facts, string])[] = [
    ['received', moment(record.received)],
    ['said', `${moment(record.at)}${Math.abs(skew) > 300 ? `, ${proofs.clock(`${skew} s`)}` : ''}`],
    ['event', `${proofs.events[record.event]}, ${proofs.layers[record.method.layer]}`],
    ['control', [proofs.controls[record.method.control], record.method.from].filter(Boolean).join(': ')],
    ['locale', `${record.locale}`],
    ['profile', record.profile],
    ['waited', record.waited],
    ['signal', proofs.gpc[record.signals.gpc ? 'yes' : 'no']],
    ['expires', day(record.expires.slice(0, 10))],
    ['due', day(due)],
    ['version', record.version.site.slice(0, 8)],
    ['sdk', record.version.sdk.slice(0, 8)],
    ['notice', record.version.notice],
    ['record', record.id],
    ['place', place ? `${place.epoch} / ${place.index}` : '–'],
  ];
  const titles = shownTitles(found.notice?.texts);
  const purposes = [...new Set([...Object.keys(before ?? {}), ...Object.keys(record.purposes)])];
  return (
    <section class="panel decided">
      <h2>{proofs.decided}</h2>
      <div class="scroll">
        <table class="before-after">
          <thead>
            <tr>
              <th scope="col">{proofs.purpose}</th>
              <th scope="col">{proofs.before}</th>
              <th scope="col">{proofs.after}</th>
            </tr>
          </thead>
          <tbody>
            {purposes.map(id => (
              <tr key={id}>
                <th scope="row" lang={titles[id] ? record.locale : undefined}>
                  {titles[id] ?? id}
                </th>
                <td>{proofs.verdict[before?.[id] ?? 'none']}</td>
                <td>
                  <strong>{proofs.verdict[record.purposes[id] ?? 'none']}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {Object.keys(record.services).length > 0 && (
        <p class="note">
          {Object.entries(record.services)
            .map(([id, verdict]) => `${titles[id] ?? id}: ${proofs.verdict[verdict]}`)
            .join(' · ')}
        </p>
      )}
      <dl class="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{proofs.facts[name]}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
