// The documents that a log's evidence names, versions and pictures alike: each has to be there, and to be the one that it is named after.
import { type Hashing, hashOf, type Run } from '../hashing.ts';
import type { AuditedSite } from './audited.ts';
import type { Findings } from './finding.ts';

export class DocumentDesk {
  /** SHA-256 (hex) → the first leaf that names it. Memory: an entry per document, of which a version has some hundred. */
  private readonly named = new Map<string, readonly [epoch: number, index: number]>();

  /** Takes in a statement of type `evidence`: every SHA-256 in it is the name of a document. */
  take(body: string, epoch: number, index: number): void {
    for (const [, name] of body.matchAll(/"([0-9a-f]{64})"/g)) if (name !== undefined && !this.named.has(name)) this.named.set(name, [epoch, index]);
  }

  /** Reads each, one at a time, and answers how many there are to be. */
  async check({ document }: Pick<AuditedSite, 'document'>, run: Run, findings: Findings): Promise<number> {
    for (const [name, [epoch, index]] of this.named) {
      const bytes = await document(name);
      if (!bytes) findings.add('deleted-evidence', epoch, [index, index + 1], `expected the document ${name}, which leaf ${index} names, got none`);
      else if ((await run(nameOf(bytes))) !== name)
        findings.add('altered-evidence', epoch, [index, index + 1], `expected the document that leaf ${index} names ${name}, got another`);
    }
    return this.named.size;
  }
}

function* nameOf(bytes: Uint8Array): Hashing<string> {
  return [...(yield* hashOf(bytes))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
