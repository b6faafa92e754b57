// The services of a purpose: at most fifty at a time, with a search where there are more (P10).
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import type { ServiceTexts } from '../model.ts';
import type { Speak } from '../words.ts';

const PAGE = 50;

export interface ServiceListProps {
  readonly services: readonly ServiceTexts[];
  readonly say: Speak;
  readonly children: (service: ServiceTexts) => JSX.Element;
}

export function ServiceList({ services, say, children }: ServiceListProps): JSX.Element {
  const [query, setQuery] = useState('');
  const [from, setFrom] = useState(0);
  const id = useId();
  if (!services.length) return <p class="muted">{say('purpose.no-service')}</p>;
  if (services.length <= PAGE) return <ul class="services">{services.map(children)}</ul>;
  const found = services.filter(service => `${service.name} ${service.vendor.name}`.toLowerCase().includes(query.toLowerCase()));
  const shown = found.slice(from, from + PAGE);
  const search = (text: string) => {
    setQuery(text);
    setFrom(0);
  };
  return (
    <>
      <p class="search">
        <label for={id}>{say('service.search', { n: services.length })}</label>
        <input id={id} type="search" autocomplete="off" value={query} onInput={event => search(event.currentTarget.value)} />
      </p>
      <p class="muted" role="status">
        {query ? say('service.found', { n: found.length }) : say('service.range', { from: from + 1, to: from + shown.length, n: found.length })}
      </p>
      <ul class="services">{shown.map(children)}</ul>
      {found.length > PAGE && (
        <p class="pages">
          {from > 0 && (
            <Button look="plain" onPress={() => setFrom(from - PAGE)}>
              {say('service.previous')}
            </Button>
          )}
          {from + PAGE < found.length && (
            <Button look="plain" onPress={() => setFrom(from + PAGE)}>
              {say('service.next')}
            </Button>
          )}
        </p>
      )}
    </>
  );
}
