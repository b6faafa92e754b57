// assent migrate: what a configuration of Cookiebot becomes, and what it says it could not carry.
import { expect, test } from 'vitest';
import { useMigrations } from '../../helpers/migrations.ts';

const { run } = useMigrations();

test('Cookiebot: the cookies of its API are services of the catalogue where one alone sets them, the rest stand under who provides them', async () => {
  const cookie = (Name: string, Category: string, Provider: string, more = {}) => ({
    Name,
    NamePattern: '',
    Provider,
    Category,
    Persistent: '1',
    ExpireDays: '184',
    TrackerTypeName: 'HTTP Cookie',
    ...more,
  });
  const answer = {
    domain: 'www.example.org',
    culture: 'en',
    cookies: [
      cookie('CookieConsent', '1', 'www.example.org'),
      cookie('cart', '1', 'www.example.org', { Persistent: '0' }),
      cookie('_clck', '3', 'www.example.org'),
      cookie('_clsk', '3', 'www.example.org'),
      cookie('_fbp', '4', 'www.example.org'),
      cookie('seen', '3', 'far.example', { NamePattern: 'seen*' }),
      cookie('odd', '5', 'far.example'),
      cookie('px', '4', 'far.example', { TrackerTypeName: 'Pixel Tracker' }),
    ],
  };
  const { file, left } = await run('cookiebot', 'cookies.json', JSON.stringify(answer));
  expect(file).toMatchObject({ aliases: ['cookiebot'], formerly: ['cookiebot'], locales: ['en'] });
  expect(file.services).toEqual([
    expect.objectContaining({ id: 'www-example-org-necessary', purposes: ['necessary'], tracers: [{ name: 'cart', kind: 'cookie', retention: 'session' }] }),
    'microsoft-clarity',
    'meta-pixel',
    expect.objectContaining({ id: 'far-example-statistics', purposes: ['audience'], tracers: [{ name: 'seen*', kind: 'cookie', retention: 'P184D' }] }),
    expect.objectContaining({ id: 'far-example-unclassified', purposes: ['advertising'] }),
  ]);
  for (const lost of ['odd: unclassified', 'px (Pixel Tracker): no cookie', 'a refusal goes on holding']) expect(left.join('\n')).toContain(lost);
  expect(left.filter(line => line.startsWith('far.example: not in the catalogue'))).toHaveLength(1); // said once of all that it sets
});
