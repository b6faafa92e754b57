// Schemas of the data protection officer's room: look-ups, captures, requests, the register and the audit log.
import {
  ACTS,
  CAPTURE_SOURCES,
  CAPTURE_THEMES,
  CAPTURED_DEVICES,
  CAPTURED_LAYERS,
  CHECKS,
  EXTENSION_REASONS,
  FINDINGS,
  REFUSAL_REASONS,
  REQUEST_STATES,
  RIGHTS,
  ROLES,
} from '@assent/core';
import { inputJsonSchema, SubmissionSchema } from '@assent/core/schema';
import { draft, type Schema } from './draft.ts';

const { object, list, map, orNull, oneOf, text, maybe, integer, flag, ref } = draft;

const date = text('ISO 8601 date');
const digest = text('SHA-256, hex');
const verdicts = map(oneOf(['granted', 'denied']), 'by purpose');
const place = { epoch: integer('of the log'), index: integer('in the log') };
const request = {
  id: text('R-XXXX-XXXX'),
  right: oneOf(RIGHTS),
  state: oneOf(REQUEST_STATES),
  received: date,
  due: date,
  closed: maybe('ISO 8601 date; null while it is open'),
  reason: oneOf([...REFUSAL_REASONS, ...EXTENSION_REASONS, null], 'why it was refused, or why it takes longer'),
};

export const ROOM_SCHEMAS: Readonly<Record<string, Schema>> = {
  Submission: inputJsonSchema(SubmissionSchema),
  Record: {
    description: 'as it is stored, and hashed into the log',
    allOf: [
      ref('Submission'),
      object(
        {
          received: text('by the clock of the endpoint: ISO 8601, UTC'),
          controller: digest,
          vendors: digest,
          basis: map(oneOf(['consent', 'opt-out']), 'by purpose'),
          robot: flag('the program called itself a robot: counted nowhere'),
        },
        undefined,
        ['robot'],
      ),
    ],
  },
  Capture: object({
    version: object({ site: digest, notice: digest, sdk: digest, variant: text('key') }, undefined, ['variant']),
    locale: text('language'),
    layer: oneOf(CAPTURED_LAYERS),
    screen: integer('1 = as the layer opens, 2 … = scrolled on'),
    device: oneOf(CAPTURED_DEVICES),
    theme: oneOf(CAPTURE_THEMES),
    source: oneOf(CAPTURE_SOURCES),
    picture: digest,
    width: integer('pixels'),
    height: integer('pixels'),
    received: text('ISO 8601, UTC'),
    ...place,
    sound: flag('the picture that was kept is still there'),
  }),
  Captures: object({
    site: text('id'),
    version: object({ site: digest, sdk: digest, ...place }),
    notices: map(digest, 'language, `en@us-ca` or `en~experiment.variant` → hash of both layers’ texts'),
    captures: list(ref('Capture')),
  }),
  Act: object({
    seq: integer('1, 2 …'),
    at: integer('ms since 1970'),
    account: maybe('id; null for the command line'),
    act: oneOf(ACTS),
    site: maybe('id'),
    about: maybe('id of an account, reference of a request, mark of a subject'),
    detail: map(text('word or number'), 'by name'),
    before: digest,
    hash: digest,
    name: maybe('what the account is called'),
    role: oneOf([...ROLES, null]),
  }),
  Acts: object({
    acts: list(ref('Act'), 'newest first'),
    more: flag('there are older ones'),
    broken: draft.whole('number of an entry that was changed behind the endpoint’s back'),
  }),
  Lookup: object({
    schema: text('assent-lookup/1'),
    site: text('id'),
    subject: text('consent number; empty where a receipt could not be read'),
    verdict: oneOf(FINDINGS),
    receipt: orNull(object({ ok: flag('it proves itself'), code: maybe('why not'), id: maybe('of its record') })),
    erased: maybe('ISO 8601 date'),
    restricted: maybe('since when the records wait for the end of a dispute'),
    records: list(
      object({
        record: ref('Record'),
        salt: text('base64; with the record it opens the leaf'),
        place: orNull(object(place)),
        due: text('the day on which it goes by itself'),
        verdict: oneOf(['verified', 'pending', 'altered']),
        checks: object(Object.fromEntries(CHECKS.map(name => [name, oneOf(['holds', 'fails', 'open'])]))),
        receipt: maybe('a tlog-proof file'),
        before: orNull(verdicts),
        notice: orNull(
          object({
            frame: maybe('address of a page that shows it'),
            ...place,
            texts: { description: 'of both layers, as they were hashed' },
            captures: list(ref('Capture')),
            changes: list(
              object({ kind: text('what changed'), path: text('where'), material: flag('asks again'), text: map(text('a sentence'), 'language → sentence') }),
              'of the site file, until today',
            ),
            wording: list(object({ path: text('where'), before: maybe('then'), after: maybe('today') })),
          }),
        ),
      }),
      'newest first',
    ),
    requests: list(object({ id: request.id, right: request.right, state: request.state, due: date })),
    acts: list(ref('Act'), 'who has looked before'),
  }),
  QueuedRequest: object({
    ...request,
    subject: maybe('consent number; null once all is erased'),
    assignee: maybe('name of an account'),
    extended: flag('the answer was given two months more'),
  }),
  Requests: object({ requests: list(ref('QueuedRequest')) }),
  Register: object({
    schema: text('assent-register/1'),
    site: text('id'),
    version: digest,
    controller: object({
      name: text('name'),
      address: text('address'),
      country: text('ISO 3166-1'),
      contact: text('of the DPO'),
      policy: text('address of the policy'),
    }),
    retention: object({ choice: text('ISO 8601 duration'), proof: text('ISO 8601 duration'), reason: text('why') }),
    activities: list(
      object({
        id: text('`consent`, or a purpose'),
        title: maybe('as the site file calls it'),
        basis: oneOf(['6-1-c', '6-1-a'], 'article of the GDPR'),
        data: list(text('field of a record')),
        recipients: list(
          object({
            service: text('name'),
            vendor: text('name'),
            country: text('ISO 3166-1'),
            transfer: maybe('why data may leave the EEA'),
            tracers: list(object({ name: text('name'), retention: text('ISO 8601 duration') })),
          }),
        ),
      }),
    ),
  }),
};
