// The register of processing: asked for when it is opened, readable, printable, and to be taken away.
import type { RegisterActivity, RegisterEntry } from '@assent/core';
import { useState } from 'preact/hooks';
import type { Api } from '../../api/api.ts';
import { useSpeech } from '../../words/speech.ts';
import { saveFile } from '../proofs/save-file.ts';
import { useStaffWords } from '../words/use-staff-words.ts';

export function Register({ api, site }: { readonly api: Api; readonly site: string }) {
  const { words } = useSpeech();
  const { said, failure } = useStaffWords();
  const { register } = said;
  const [entry, setEntry] = useState<RegisterEntry | null>(null);
  const [told, setTold] = useState('');
  const onOpen = async (open: boolean) => {
    if (!open || entry) return;
    const answer = await api.ask<RegisterEntry>(`/v1/register?${new URLSearchParams({ site, lang: words.tag })}`);
    if (answer.ok) setEntry(answer.value);
    else setTold(failure(answer.problem.code));
  };
  return (
    <section class="panel register">
      <h2>{register.title}</h2>
      <p class="finding">{register.about}</p>
      <p>
        <a href={`/v1/export?${new URLSearchParams({ site })}`} download>
          {register.archive}
        </a>{' '}
        <span class="note">{register.archiveAbout}</span>
      </p>
      <details class="drawer" onToggle={event => void onOpen(event.currentTarget.open)}>
        <summary>{register.title}</summary>
        <p role="status">{told}</p>
        {entry && (
          <>
            <dl class="facts">
              <div>
                <dt>{register.controller}</dt>
                <dd>{[entry.controller.name, entry.controller.address, entry.controller.country, entry.controller.contact].join(', ')}</dd>
              </div>
              <div>
                <dt>{register.retention}</dt>
                <dd>
                  {register.keeps(entry.retention.choice, entry.retention.proof)}: {entry.retention.reason}
                </dd>
              </div>
            </dl>
            {entry.activities.map(activity => (
              <Activity key={activity.id} activity={activity} />
            ))}
            <p>
              <button class="second" type="button" onClick={() => saveFile(`register-${site}.json`, JSON.stringify(entry, null, 2))}>
                {register.json}
              </button>
            </p>
          </>
        )}
      </details>
    </section>
  );
}

function Activity({ activity: { id, title, basis, data, recipients } }: { readonly activity: RegisterActivity }) {
  const { register } = useStaffWords().said;
  return (
    <dl class="facts">
      <div>
        <dt>{register.activity}</dt>
        <dd>
          <strong>{id === 'consent' ? register.consent : (title ?? id)}</strong>
        </dd>
      </div>
      <div>
        <dt>{register.basis}</dt>
        <dd>{register.bases[basis]}</dd>
      </div>
      <div>
        <dt>{register.data}</dt>
        <dd>{data.join(', ') || register.vendorsOwn}</dd>
      </div>
      <div>
        <dt>{register.recipients}</dt>
        {recipients.length === 0 && <dd>{id === 'consent' ? register.nobody : '–'}</dd>}
        {recipients.map(({ service, vendor, country, transfer, tracers }) => (
          <dd key={service}>
            {service}, {vendor} ({[country, transfer].filter(Boolean).join(', ')})
            {tracers.length > 0 && `: ${register.tracers(tracers.map(({ name, retention }) => `${name} (${retention})`).join(', '))}`}
          </dd>
        ))}
      </div>
    </dl>
  );
}
