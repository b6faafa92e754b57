// Schemas on zod: for servers and the command line, never in a bundle that visitors load.
export { type LawRule, type Severity, severityIn } from '../law/law-rule.ts';
export { LAW_RULES } from '../law/law-rules.ts';
export { type AccountDraft, AccountSchema } from './account-schema.ts';
export { CatalogServiceSchema } from './catalog-service-schema.ts';
export { checkCatalog } from './check-catalog.ts';
export { checkLanguages } from './check-languages.ts';
export { checkSite, type SiteCheck } from './check-site.ts';
export { checkWords } from './check-words.ts';
export { inspect } from './inspect.ts';
export { type LookupDraft, LookupSchema } from './lookup-schema.ts';
export { type PolicyReport, PolicyReportsSchema } from './policy-report-schema.ts';
export { ExpirySchema, ResidueSchema, ShownSchema, SubmissionSchema } from './record-schema.ts';
export { type Catalog, resolveSite } from './resolve-site.ts';
export { siteJsonSchema } from './site-json-schema.ts';
export { formatProblem, type SiteProblem } from './site-problem.ts';
export type { SiteProblemCode } from './site-problem-code.ts';
export { ServiceSchema, SiteFileSchema } from './site-schema.ts';
export { PageViewSchema } from './page-view-schema.ts';
