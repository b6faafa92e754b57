// What assent init says and asks, in each language of a report.
import type { ReportLocale } from '@assent/scanner';

const en = {
  found: (services: number, pages: number) => `${services} ${services === 1 ? 'service' : 'services'} found on ${pages} ${pages === 1 ? 'page' : 'pages'}`,
  toIdentify: (id: string) => `to be identified: ${id}`,
  stillToMend: 'still to mend (assent check says it again):',
  noEndpoint: '"endpoint" is null: choices hold, and no record of them is kept. Once assent serve runs, its address goes there and into the tag.',
  whereTo: 'First in <head> of every page, and in its footer:',
  country: 'Country of whoever is responsible for the site (ISO code)',
  name: 'Legal name of whoever is responsible for the site',
  address: 'Postal address',
  contact: 'Where visitors write about their data (e-mail)',
  policy: 'Address of the data-protection policy',
};

const fr: typeof en = {
  found: (services, pages) => `${services} ${services < 2 ? 'service trouvé' : 'services trouvés'} sur ${pages} ${pages < 2 ? 'page' : 'pages'}`,
  toIdentify: id => `à identifier : ${id}`,
  stillToMend: 'reste à corriger (assent check le redit, en anglais) :',
  noEndpoint:
    '« endpoint » est null : les choix sont respectés, mais aucune preuve n’en est gardée. Dès qu’assent serve tourne, son adresse se met là et dans la balise.',
  whereTo: 'En premier dans le <head> de chaque page, et dans son pied de page :',
  country: 'Pays du responsable du site (code ISO)',
  name: 'Dénomination légale du responsable du site',
  address: 'Adresse postale',
  contact: 'Où les visiteurs écrivent au sujet de leurs données (courriel)',
  policy: 'Adresse de la politique de confidentialité',
};

export const INIT_WORDS: Readonly<Record<ReportLocale, typeof en>> = { en, fr };
