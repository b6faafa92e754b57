// Axeptio: collects and remembers your cookie choices.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.axept.io/privacy-policy', verified: null };
const hosts: Sourced = { source: 'https://github.com/ghostery/trackerdb', verified: null };
const documentation: Sourced = { source: 'https://support.axeptio.eu/en/articles/274085-what-cookies-does-axeptio-set', verified: '2026-11-23' };

// OCD still says 1 year.
/** Axeptio: collects and remembers your cookie choices. */
export const axeptio: CatalogService = {
  id: 'axeptio',
  name: 'Axeptio',
  kind: 'consent',
  vendor: { name: 'Agilitation SAS (Axeptio)', country: 'FR', policy: 'https://www.axept.io/privacy-policy', ...privacy },
  purposes: ['necessary'],
  match: ['axept.io'],
  matched: hosts,
  about: { fr: 'Recueille et retient vos choix sur les cookies.', en: 'Collects and remembers your cookie choices.' },
  tracers: [
    {
      name: 'axeptio_cookies',
      kind: 'cookie',
      retention: 'P6M',
      about: { fr: 'Retient vos choix sur les cookies.', en: 'Remembers your cookie choices.' },
      ...documentation,
    },
    {
      name: 'axeptio_all_vendors',
      kind: 'cookie',
      retention: 'P6M',
      about: { fr: 'Liste les outils qui vous ont été présentés.', en: 'Lists the tools you were shown.' },
      ...documentation,
    },
    {
      name: 'axeptio_authorized_vendors',
      kind: 'cookie',
      retention: 'P6M',
      about: { fr: 'Liste les outils que vous avez acceptés.', en: 'Lists the tools you accepted.' },
      ...documentation,
    },
    {
      name: '_ax_token',
      kind: 'cookie',
      retention: 'P6M',
      about: { fr: 'Numéro tiré au hasard qui accompagne vos choix sur les cookies.', en: 'Random number that goes with your cookie choices.' },
      ...documentation,
    },
    {
      name: '_ax_tcstring',
      kind: 'local-storage',
      retention: 'kept',
      about: {
        fr: 'Retient vos choix sur les cookies sous la forme commune aux annonceurs (TCF).',
        en: 'Remembers your cookie choices in the form advertisers share (TCF).',
      },
      ...documentation,
    },
    {
      name: '_ax_expiration',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Note jusqu’à quand vos choix sont valables.', en: 'Notes until when your choices hold.' },
      ...documentation,
    },
  ],
  breakage: 'low',
};
