// assent migrate: what a configuration of tarteaucitron becomes, and what it says it could not carry.
import { expect, test } from 'vitest';
import { useMigrations } from '../../helpers/migrations.ts';

const { run } = useMigrations();

test('tarteaucitron: its jobs are services of the catalogue', async () => {
  const code = `
    tarteaucitron.init({ privacyUrl: '/rgpd', highPrivacy: false, DenyAllCta: false, adblocker: true });
    tarteaucitron.user.gtagUa = 'G-X'; tarteaucitron.user.gtagMore = function () {};
    (tarteaucitron.job = tarteaucitron.job || []).push('gtag');
    (tarteaucitron.job = tarteaucitron.job || []).push('youtube', 'facebookpixel', 'madeupwidget');`;
  const { file, left } = await run('tarteaucitron', 'tac.js', code);
  expect(file.services.slice(0, 3)).toEqual(['google-analytics', 'youtube', 'meta-pixel']);
  expect(file.services[3]).toMatchObject({ id: 'madeupwidget' });
  expect(file.purposes.map(({ id }) => id).sort()).toEqual(['advertising', 'audience', 'media']);
  for (const lost of ['"highPrivacy": false', '"DenyAllCta": false', '"adblocker"', 'youtube_player', 'madeupwidget: not in the catalogue'])
    expect(left.join('\n')).toContain(lost);
});
