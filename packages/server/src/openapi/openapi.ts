// GET /openapi.json: what an operator's program may ask, and what it is answered (OpenAPI 3.1).
import { PERMISSIONS, type Route } from '../access/permissions.ts';
import { type Code, REFUSALS } from '../refuse.ts';
import { ACCESS_SCHEMAS } from './access-schemas.ts';
import { draft, type Schema } from './draft.ts';
import { EXPERIMENT_SCHEMAS } from './experiment-schemas.ts';
import { HEALTH_SCHEMAS } from './health-schemas.ts';
import { type Operation, OPERATIONS, type Parameter } from './operations.ts';
import { RATES_SCHEMAS } from './rates-schemas.ts';
import { ROOM_SCHEMAS } from './room-schemas.ts';

const { object, text, integer, ref } = draft;

const SCHEMAS: Readonly<Record<string, Schema>> = {
  ...RATES_SCHEMAS,
  ...EXPERIMENT_SCHEMAS,
  ...HEALTH_SCHEMAS,
  ...ROOM_SCHEMAS,
  ...ACCESS_SCHEMAS,
  Erased: object({ erased: integer('records'), on: text('ISO 8601 date') }),
  TakenCapture: object({ picture: text('SHA-256, hex'), epoch: integer('of the log'), index: integer('in the log'), received: text('ISO 8601, UTC') }),
  WebAuthn: { type: 'object', description: 'as the Web Authentication standard says it in JSON', additionalProperties: {} },
  Refusal: { ...object({ code: text('stable'), message: text('what was expected') }), description: 'some say more beside' },
};

/** `/log/:site/:epoch{…}/tile/*` → `/log/{site}/{epoch}/tile/{tile}`. */
const addressOf = (path: string): string => path.replaceAll(/:(\w+)(?:\{[^}]*\})?/g, '{$1}').replace('*', '{tile}');

const content = (schema: string) => (SCHEMAS[schema] ? { 'application/json': { schema: ref(schema) } } : { [schema]: {} });

function answersOf({ answers, refuses = [] }: Operation, guard: readonly Code[]): Readonly<Record<string, unknown>> {
  const codes = Map.groupBy(new Set([...guard, ...refuses]), code => String(REFUSALS[code][0]));
  return {
    ...Object.fromEntries(Object.entries(answers).map(([status, schema]) => [status, { description: 'done', ...(schema && { content: content(schema) }) }])),
    ...Object.fromEntries(
      [...codes]
        .sort()
        .map(([status, all]) => [status, { description: all.map(code => `\`${code}\`: ${REFUSALS[code][1]}`).join('; '), content: content('Refusal') }]),
    ),
  };
}

const parameterOf = (place: 'query' | 'path', { name, about, required }: Parameter) => ({
  name,
  in: place,
  required,
  description: about,
  schema: { type: 'string' },
});

function bodyOf({ body }: Operation) {
  if (!body) return undefined;
  const [type, schema] = Array.isArray(body) ? (body as [string, Schema]) : ['application/json', body as Schema];
  return { required: true, content: { [type]: { schema } } };
}

/** What the guard of a route refuses by itself (`guards/allow.ts`). */
function guardOf(route: string, path: string, { query = [] }: Operation): readonly Code[] {
  if (!Object.hasOwn(PERMISSIONS, route)) return [];
  const about = path.includes('{site}') || query.some(({ name }) => name === 'site');
  return ['sign-in', 'not-allowed', ...(about ? (['unknown-site'] as const) : []), ...(route.startsWith('GET') ? [] : (['foreign-page'] as const))];
}

function describe([route, operation]: readonly [string, Operation]) {
  const [method = '', at = ''] = route.split(' ');
  const path = addressOf(at);
  const roles = Object.hasOwn(PERMISSIONS, route) ? PERMISSIONS[route as Route] : undefined;
  const body = bodyOf(operation);
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const whole = {
    summary: operation.summary,
    description: [operation.about, roles && `For ${roles.join(', ')}.`].filter(Boolean).join(' '),
    security: roles ? [{ token: [] }, { session: [] }] : [],
    parameters: [
      ...names.map(name => parameterOf('path', { name, about: name, required: true })),
      ...(operation.query ?? []).map(one => parameterOf('query', one)),
    ],
    ...(body && { requestBody: body }),
    responses: answersOf(operation, guardOf(route, path, operation)),
  };
  return { path, method: method.toLowerCase(), whole };
}

/** By path, then by method. */
function pathsOf() {
  const all = Map.groupBy(Object.entries(OPERATIONS).map(describe), ({ path }) => path);
  return Object.fromEntries([...all].map(([path, those]) => [path, Object.fromEntries(those.map(({ method, whole }) => [method, whole]))]));
}

/** The document. What visitors' browsers ask is not in it: that is the SDK's own business, and not stable. */
export const OPENAPI = {
  openapi: '3.1.0',
  info: {
    title: 'Assent',
    version: '1',
    description:
      'What the dashboard shows and does, for programs: the same numbers, by the same rights. A program signs in with a bearer token (`assent token`).',
  },
  paths: pathsOf(),
  components: {
    schemas: SCHEMAS,
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer', description: 'assent token' },
      session: {
        type: 'apiKey',
        in: 'cookie',
        name: 'assent-session',
        description: 'of the dashboard; what changes something needs the header `x-assent` too',
      },
    },
  },
} as const;
