// Guard: rates are for those who hold a viewer token, by session cookie or as a bearer token.
import { createMiddleware } from 'hono/factory';
import type { Access } from '../access/access.ts';
import type { Environment } from '../environment.ts';
import { refuse } from '../refuse.ts';

export const requireViewer = (access: Access) =>
  createMiddleware<Environment>(async (c, next) => {
    const bearer = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1];
    const allowed = bearer ? await access.accepts(bearer) : (await access.session(c.req.header('cookie') ?? '')) !== null;
    return allowed ? next() : refuse('sign-in', { 'www-authenticate': 'Bearer' });
  });
