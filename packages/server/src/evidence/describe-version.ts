// What a version of a site was, as documents: everything that a record refers to by hash, and what was served for it.
import { hash } from 'node:crypto';
import { canonicalize, type Experiment, jurisdictionsOf, type Site, variantKey } from '@assent/core';
import { describeSdk, describeTexts, type SiteFiles } from '../delivery/compile-site.ts';
import type { Sdk } from '../delivery/sdk.ts';

/** What the log says about a version. Hashes are SHA-256 in hex, each the name of a document that is kept; of versions before this one, `files` were not. */
export interface EvidenceStatement {
  readonly schema: 'assent-evidence/1';
  /** The canonical site, as a record's `version.site` names it. */
  readonly site: string;
  /** The compiled rules that the gate enforces. */
  readonly rules: string;
  /** By language, `en@us-ca` for the visitors of a further profile, `en~shorter.b` where a variant of an experiment was drawn: the texts of both layers, as a record's `version.notice` names them. */
  readonly notices: Readonly<Record<string, string>>;
  readonly theme: string;
  /** The list of the SDK's files with their hashes, as a record's `version.sdk` names it. */
  readonly sdk: string;
  /** By address below the site's own: what was delivered. */
  readonly files: Readonly<Record<string, string>>;
}

export interface Evidence {
  readonly statement: EvidenceStatement;
  /** Documents by hash. */
  readonly documents: ReadonlyMap<string, Uint8Array>;
}

/** `version` is the hash of the canonical site, `files` what `compileSite` made, `experiment` the one that ran in them. The same input gives the same evidence. */
export function describeVersion(site: Site, sdk: Sdk, version: string, files: SiteFiles, experiment?: Experiment): Evidence {
  const documents = new Map<string, Uint8Array>();
  const keep = (content: string | Uint8Array) => {
    const name = hash('sha256', content);
    documents.set(name, Buffer.from(content));
    return name;
  };
  const code = keep(canonicalize(describeSdk(sdk)));
  const statement: EvidenceStatement = {
    schema: 'assent-evidence/1',
    site: keep(canonicalize(site)),
    rules: keep(files.get('rules.json') ?? ''),
    notices: Object.fromEntries(
      jurisdictionsOf(site).flatMap(jurisdiction =>
        site.locales.flatMap(locale =>
          [null, ...(experiment?.variants ?? [])].map(variant => {
            const drawn = experiment && variant ? { experiment, variant } : undefined;
            const texts = describeTexts(jurisdiction, locale, sdk, { site: version, sdk: code }, drawn);
            const name = jurisdiction.key ? `${locale}@${jurisdiction.key}` : locale;
            return [drawn ? `${name}~${variantKey(drawn.experiment, drawn.variant)}` : name, keep(canonicalize(texts))];
          }),
        ),
      ),
    ),
    theme: keep(canonicalize(site.notice.theme)),
    sdk: code,
    files: Object.fromEntries([...files].map(([name, content]) => [name, keep(content)] as const).sort()),
  };
  return { statement, documents };
}
