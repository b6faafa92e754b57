// Third parties that nobody declared: quiet when there are none, and for each one what was seen and what to do.
import type { Api } from '../api/api.ts';
import { useSpeech } from '../words/speech.ts';
import { AskedSection } from './AskedSection.tsx';
import { UndeclaredItem } from './UndeclaredItem.tsx';

export function Undeclared({ api, site }: { readonly api: Api; readonly site: string }) {
  const { words, format } = useSpeech();
  const said = words.undeclared;
  return (
    <AskedSection name="undeclared" site={site} said={said} ask={api.undeclared}>
      {({ hosts, other }) => (
        <>
          {hosts.length === 0 && other === 0 && <p class="none">{said.none}</p>}
          {hosts.length > 0 && (
            <ul>
              {hosts.map(host => (
                <UndeclaredItem key={host.host} seen={host} />
              ))}
            </ul>
          )}
          {other !== 0 && <p class="note">{said.other(format.count(other))}</p>}
        </>
      )}
    </AskedSection>
  );
}
