// assent migrate: what a configuration of Fides becomes, and what it says it could not carry.
import { expect, test } from 'vitest';
import { useMigrations } from '../../helpers/migrations.ts';

const { run } = useMigrations();

test('Fides: the notices of an experience with their cookies, by the host that sets them', async () => {
  const notice = (notice_key: string, consent_mechanism: string, cookies: object[], more: object = {}) => ({
    notice_key,
    consent_mechanism,
    cookies,
    translations: [{ language: 'fr', title: `Titre ${notice_key}`, description: `<p>Pourquoi ${notice_key}.</p>` }],
    ...more,
  });
  const config = {
    options: { fidesApiUrl: 'https://privacy.example/api' },
    experience: {
      experience_config: { layer1_button_options: 'acknowledge', translations: [{ language: 'fr', privacy_policy_url: '/vie-privee' }, { language: 'en' }] },
      tcf_purpose_consents: [{ id: 1 }],
      privacy_notices: [
        notice('essential', 'notice_only', [{ name: 'sid' }]),
        notice('analytics', 'opt_in', [{ name: '_clck', domain: '.example.org' }], { default_preference: 'opt_in' }),
        notice('surveys', 'opt_out', [
          { name: 'ask*', domain: '.far.example' },
          { name: 'asked', domain: 'far.example' },
        ]),
        notice('gone', 'opt_in', [{ name: 'x' }], { disabled: true }),
      ],
    },
  };
  const { file, left } = await run('fides', 'page.js', `Fides.init(${JSON.stringify(config)});Fides.gtm();`);
  expect(file.services).toEqual([
    expect.objectContaining({ id: 'site-necessary', purposes: ['necessary'], tracers: [{ name: 'sid', kind: 'cookie', retention: 'session' }] }),
    'microsoft-clarity',
    expect.objectContaining({ id: 'far-example-surveys', name: 'far.example', purposes: ['surveys'] }),
  ]);
  expect(file.services[2]).toMatchObject({ tracers: [{ name: 'ask*' }, { name: 'asked' }] });
  expect(file.purposes).toContainEqual({ id: 'surveys', title: { fr: 'Titre surveys' }, short: { fr: 'Pourquoi surveys.' } });
  expect(file).toMatchObject({ locales: ['fr', 'en'], controller: { policy: '/vie-privee' }, aliases: ['fides'], formerly: ['fides'] });
  for (const lost of ['analytics: it was on before', 'surveys: it ran until', '"acknowledge"', 'TCF', 'stay in its account'])
    expect(left.join('\n')).toContain(lost);
  expect((await run('fides', 'api.json', JSON.stringify({ items: [config.experience] }))).file.services).toEqual(file.services);
});

test('Fides as its privacy center had it before: an option for each use of data', async () => {
  const options = [
    { fidesDataUseKey: 'advertising', cookieKeys: ['data_sales'], default: { value: true, globalPrivacyControl: false } },
    { fidesDataUseKey: 'improve', cookieKeys: ['analytics'], default: false },
  ];
  const { file, left } = await run('fides', 'config.json', JSON.stringify({ consent: { options } }));
  expect(file.purposes.map(({ id }) => id)).toEqual(['advertising', 'improve']);
  expect(left.filter(line => line.includes('L02'))).toEqual(['advertising: it was on before a choice (L02); here it waits.']);
});
