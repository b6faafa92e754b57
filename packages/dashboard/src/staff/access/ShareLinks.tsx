// Share links: what is in view now, made into a link that reads it and nothing else; those that there are, and the way to end one.
import { LINK_DAYS, type ShownLink } from '@assent/core';
import { useEffect, useId, useState } from 'preact/hooks';
import type { PageProps } from '../../screen/page-props.ts';
import { PRESETS } from '../../view/range.ts';
import { useView } from '../../view/use-view.tsx';
import { useStaffWords } from '../words/use-staff-words.ts';
import { useTellLocks } from './use-tell-locks.ts';

export function ShareLinks({ api, origin, site }: Pick<PageProps, 'api' | 'origin' | 'site'>) {
  const { said, moment, failure } = useStaffWords();
  const { links: words, name: nameLabel, saved } = said.access;
  const { range: inView, filter } = useView().view;
  const range = typeof inView === 'string' ? { days: PRESETS[inView] } : inView;
  const tell = useTellLocks();
  const id = useId();
  const [links, setLinks] = useState<readonly ShownLink[]>([]);
  const [name, setName] = useState('');
  const [days, setDays] = useState<number>(LINK_DAYS[1]);
  const [told, setTold] = useState('');
  const [made, setMade] = useState('');
  const read = async () => {
    const answer = await api.ask<{ readonly links: readonly ShownLink[] }>(`/v1/share-links?${new URLSearchParams({ site })}`);
    if (answer.ok) setLinks(answer.value.links);
    else setTold(failure(answer.problem.code));
  };
  useEffect(() => void read(), [api, site]);
  const onMake = async (event: Event) => {
    event.preventDefault();
    const answer = await api.ask<{ readonly token: string }>('/v1/share-links', { site, name, days, range, filter });
    setTold(answer.ok ? '' : failure(answer.problem.code));
    setMade(answer.ok ? `${origin}/dashboard/#link=${answer.value.token}` : '');
    if (answer.ok) setName('');
    await read();
  };
  const onRevoke = async (link: string) => {
    const answer = await api.ask(`/v1/share-links/${link}`, undefined, 'DELETE');
    setTold(answer.ok ? saved : failure(answer.problem.code));
    setMade('');
    await read();
  };
  return (
    <section class="panel links">
      <h2>{words.title}</h2>
      <p class="finding">{words.about}</p>
      {links.length === 0 && <p class="finding">{words.none}</p>}
      <ul class="rows">
        {links.map(link => (
          <li key={link.id}>
            <strong>{link.name}</strong> · {tell(link)} · {(link.expires > Date.now() ? words.until : words.expired)(moment(link.expires))}{' '}
            <button class="plain" type="button" onClick={() => void onRevoke(link.id)}>
              {words.revoke}
              <span class="sr"> {link.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <div class="account">
        <form onSubmit={event => void onMake(event)}>
          <p class="note">{words.shows(tell({ range, filter }))}</p>
          <div class="fields">
            <div>
              <label for={`${id}-name`}>{nameLabel}</label>
              <input id={`${id}-name`} required maxLength={60} value={name} autocomplete="off" onInput={event => setName(event.currentTarget.value)} />
            </div>
            <div>
              <label for={`${id}-days`}>{words.lasts}</label>
              <select id={`${id}-days`} value={days} onChange={event => setDays(Number(event.currentTarget.value))}>
                {LINK_DAYS.map(count => (
                  <option key={count} value={count}>
                    {words.days(count)}
                  </option>
                ))}
              </select>
            </div>
          </div>
          <p>
            <button class="main" type="submit">
              {words.make}
            </button>
          </p>
        </form>
        <p role="status">{told}</p>
        <div role="status">
          {made && (
            <>
              <p class="note">{words.made}</p>
              <p class="secret">{made}</p>
            </>
          )}
        </div>
      </div>
    </section>
  );
}
