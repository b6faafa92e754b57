// Secrets are compared in constant time: what was given is never told from what is right by how long the answer took.
import { deriveSubject, toBase64url } from '@assent/core/proof';
import { Hono } from 'hono';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Environment } from '../../../packages/server/src/environment.ts';
import { requireOperator } from '../../../packages/server/src/guards/require-operator.ts';
import { holds } from '../../../packages/server/src/receipt/claim.ts';

const { compared } = vi.hoisted(() => ({ compared: [] as number[] }));
vi.mock('node:crypto', async original => {
  const crypto = await original<typeof import('node:crypto')>();
  return { ...crypto, timingSafeEqual: (a: Uint8Array, b: Uint8Array) => (compared.push(a.length), crypto.timingSafeEqual(a, b)) };
});
beforeEach(() => {
  compared.length = 0;
});

test('a claim on a subject: by its secret, after one comparison of the whole, whether it holds or not', async () => {
  const secret = new Uint8Array(32).fill(1);
  const subject = await deriveSubject('shop', secret, 1_795_512_600);
  const others = [0, 15, 31].map(at => secret.map((byte, i) => (i === at ? byte ^ 1 : byte)));
  const answers = await Promise.all([secret, ...others].map(own => holds({ site: 'shop', subject, secret: toBase64url(own) })));
  answers.push(await holds({ site: 'club', subject, secret: toBase64url(secret) }));
  expect(answers).toEqual([true, false, false, false, false]);
  expect(compared).toEqual(Array(5).fill(30));
});

test('the token of the metrics: by its digest, so that its length is no secret’s either', async () => {
  const app = new Hono<Environment>().get('/metrics', requireOperator('open-sesame'), c => c.text('here'));
  const statusOf = async (authorization: string) => (await app.request('/metrics', { headers: { authorization } })).status;
  const given = ['Bearer open-sesame', 'Bearer open-sesamf', 'Bearer o', 'Bearer open-sesame2', 'Basic open-sesame', ''];
  expect(await Promise.all(given.map(statusOf))).toEqual([200, 403, 403, 403, 403, 403]);
  expect(compared).toEqual(Array(6).fill(32));
});
