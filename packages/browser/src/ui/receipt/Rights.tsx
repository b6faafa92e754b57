// The visitor's rights: what is stored at once, every right by a request, or by a message where there is no endpoint. No identity is asked (S4).
import type { Submission } from '@assent/core';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Access, fetchAccess } from '../../subject/access.ts';
import type { Announce } from '../announcer.ts';
import { Button } from '../Button.tsx';
import type { Model } from '../model.ts';
import { weave } from '../weave.ts';
import { download } from './download.ts';
import { RequestForm } from './RequestForm.tsx';

export interface RightsProps {
  readonly model: Model;
  /** `''` where this browser has none: then there is nothing to read, and the messages name no number. */
  readonly subject: string;
  readonly history: readonly Submission[];
  readonly announce: Announce;
}

export function Rights({ model, subject, history, announce }: RightsProps): JSX.Element {
  const { handle, panel, say } = model;
  const { contact } = panel.controller;
  const [access, setAccess] = useState<Access | 'asking' | null>(null);
  const read = async () => {
    setAccess('asking');
    const answer = await fetchAccess(handle, subject, history);
    setAccess(answer);
    announce(answer.from === 'server' ? say('rights.stored', { n: answer.records }) : say('rights.local'));
    return answer;
  };
  return (
    <>
      <p>{say(subject ? 'rights.lead' : 'rights.lead.none')}</p>
      {subject && (
        <div class="acts">
          <Button look="plain" part="access" onPress={() => void read()}>
            {say('rights.access')}
          </Button>
          <Button look="plain" part="portability" onPress={() => void read().then(({ content }) => download('my-data.json', content))}>
            {say('rights.take')}
          </Button>
        </div>
      )}
      {access === 'asking' && <p class="muted">{say('rights.asking')}</p>}
      {access && access !== 'asking' && <Stored access={access} say={say} />}
      {subject && handle.rules.endpoint ? (
        <>
          <RequestForm model={model} subject={subject} announce={announce} />
          <p class="muted">{say('request.write', { contact })}</p>
        </>
      ) : (
        <Letters subject={subject} contact={contact} say={say} />
      )}
      <p>
        {weave(say('rights.complain'), {
          authority: (
            <a href={panel.authority.url} rel="noopener noreferrer">
              {panel.authority.name}
            </a>
          ),
        })}
      </p>
    </>
  );
}

/** Where there is no endpoint, or no number: a message that is already written. */
function Letters({ subject, contact, say }: Pick<RightsProps, 'subject'> & Pick<Model, 'say'> & { readonly contact: string }): JSX.Element {
  const mail = (right: 'erase' | 'object') => {
    const title = say(`rights.mail.${right}`);
    const body = say('rights.mail.body', { right: title, number: subject || '–' });
    return `mailto:${contact}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
  };
  return (
    <>
      <div class="acts">
        <a class="plain" href={mail('erase')}>
          {say('rights.erase')}
        </a>
        <a class="plain" href={mail('object')}>
          {say('rights.object')}
        </a>
      </div>
      <p class="muted">{say('rights.delay', { contact })}</p>
    </>
  );
}

function Stored({ access, say }: { readonly access: Access } & Pick<Model, 'say'>): JSX.Element {
  return (
    <div class="stored">
      <p>{access.from === 'server' ? say('rights.stored', { n: access.records }) : say('rights.local')}</p>
      <pre tabIndex={0} aria-label={say('rights.access')}>
        {JSON.stringify(access.content, null, 2)}
      </pre>
    </div>
  );
}
