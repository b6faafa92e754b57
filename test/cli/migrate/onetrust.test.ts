// assent migrate: what a configuration of OneTrust becomes, and what it says it could not carry.
import { expect, test } from 'vitest';
import { useMigrations } from '../../helpers/migrations.ts';

const { run } = useMigrations();

test('OneTrust: the groups of its published file, with the cookies below them', async () => {
  const group = (CustomGroupId: string, GroupName: string, Status: string, more: object) => ({
    CustomGroupId,
    GroupName,
    GroupDescription: `<p>${GroupName}.</p>`,
    Status,
    ...more,
  });
  const published = {
    DomainData: {
      ConsentModel: 'opt-out',
      Language: { Culture: 'fr-FR' },
      Groups: [
        group('C0001', 'Nécessaires', 'always active', {
          FirstPartyCookies: [
            { Name: 'OptanonConsent', Host: 'example.org', Length: '364', IsSession: false },
            { Name: 'sid', Host: 'example.org', IsSession: true },
          ],
        }),
        group('C0002', 'Performance', 'inactive', { FirstPartyCookies: [{ Name: '_clck', Host: 'example.org', Length: '365', IsSession: false }] }),
        group('V2STACK', 'Partenaires', 'active', { Hosts: [{ HostName: 'far.example', Cookies: [{ Name: 'uid', Length: '90', IsSession: false }] }] }),
      ],
    },
  };
  const { file, left } = await run('onetrust', 'fr.json', JSON.stringify(published));
  expect(file.services).toEqual([
    expect.objectContaining({ id: 'example-org-necessary', purposes: ['necessary'], tracers: [{ name: 'sid', kind: 'cookie', retention: 'session' }] }),
    'microsoft-clarity',
    expect.objectContaining({ id: 'far-example-v2stack', purposes: ['v2stack'], tracers: [{ name: 'uid', kind: 'cookie', retention: 'P90D' }] }),
  ]);
  expect(file.purposes).toContainEqual({ id: 'v2stack', title: { fr: 'Partenaires' }, short: { fr: 'Partenaires.' } });
  for (const lost of ['"ConsentModel"', 'Partenaires: it was on']) expect(left.join('\n')).toContain(lost);
});
