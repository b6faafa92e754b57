// A draft: one tag with what is decided about it so far.
import type { Judge } from '../judge.ts';
import { type Attribute, editTag, readAttributes, valueOf } from './attributes.ts';
import type { HeldTag } from './held-tag.ts';

/** Where a tag stands. */
export interface Place {
  readonly judge: Judge;
  /** What relative addresses resolve against. */
  readonly base: string;
  /** What a browser reads of what the source holds. */
  text(units: string): string;
  /** Rewrites a document inside an attribute (`srcdoc`). */
  nested(html: string): string;
  held(tag: Omit<HeldTag, 'line' | 'element'>): void;
}

export interface Draft {
  /** Lower case. */
  readonly name: string;
  readonly svg: boolean;
  readonly attributes: readonly Attribute[];
  /** Those written on the tag. */
  readonly purposes: readonly string[] | undefined;
  readonly place: Place;
  value(attribute: string): string | undefined;
  /** The attribute keeps its value under another name. */
  rename(attribute: string, to: string): void;
  set(attribute: string, value: string): void;
  /** The attribute's value waits as `data-…`, and the element has none of it, or `instead`, until the gate restores it. */
  keep(attribute: Attribute, instead?: string): void;
  /** Tells what is held, and writes the service on the tag. */
  note(part: string, service: string | undefined, address?: string): void;
  /** The tag as decided; the source itself where nothing was. */
  written(): string;
}

export function makeDraft(source: string, name: string, svg: boolean, place: Place): Draft {
  const attributes = readAttributes(source, place.text);
  const value = (attribute: string) => valueOf(attributes, attribute);
  const purposes = value('data-purpose')?.split(/[\s,]+/);
  const rename = new Map<string, string>();
  const set = new Map<string, string>();
  const kept: string[] = [];
  return {
    name,
    svg,
    attributes,
    purposes,
    place,
    value,
    rename: (attribute, to) => void rename.set(attribute, to),
    set: (attribute, given) => void set.set(attribute, given),
    keep({ name: own, value: whole }, instead) {
      if (instead === undefined) rename.set(own, `data-${own}`);
      else set.set(own, instead).set(`data-${own}`, whole);
      kept.push(own);
      set.set('data-kept', kept.join(' '));
    },
    note(part, service, address) {
      place.held({ part, service, purposes: purposes ?? [], address, reason: place.judge.reason(service ?? '', service ? undefined : purposes) });
      if (service && !set.has('data-service')) set.set('data-service', service);
    },
    written: () => (rename.size || set.size ? editTag(source, attributes, { rename, set }) : source),
  };
}
