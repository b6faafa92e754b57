// Third parties that nobody declared: quiet when there are none, and for each one what was seen and what to do.
import type { Api } from '../api/api.ts';
import { useUndeclared } from '../api/use-undeclared.ts';
import { useSpeech } from '../words/speech.ts';
import { UndeclaredItem } from './UndeclaredItem.tsx';

export function Undeclared({ api, site }: { readonly api: Api; readonly site: string }) {
  const { words, format } = useSpeech();
  const { answer, retry } = useUndeclared(api, site);
  const { title, about, none, failed, other } = words.undeclared;
  return (
    <section class="panel undeclared" aria-labelledby="undeclared-title" aria-busy={!answer}>
      <h2 id="undeclared-title">{title}</h2>
      <p class="finding">{about}</p>
      {answer?.ok === false && (
        <p role="alert">
          {failed}{' '}
          <button class="plain" type="button" onClick={retry}>
            {words.retry}
          </button>
        </p>
      )}
      {answer?.ok && answer.value.hosts.length === 0 && answer.value.other === 0 && <p class="none">{none}</p>}
      {answer?.ok && answer.value.hosts.length > 0 && (
        <ul>
          {answer.value.hosts.map(host => (
            <UndeclaredItem key={host.host} seen={host} />
          ))}
        </ul>
      )}
      {answer?.ok && answer.value.other !== 0 && <p class="note">{other(format.count(answer.value.other))}</p>}
    </section>
  );
}
