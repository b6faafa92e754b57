// Where the Assent tag is put into a page that does not have it: first in `<head>`, behind what only describes the page.

const DESCRIBES = /^(?:html|head|meta|title)$/;

export interface Entry {
  /** True while the tag may still be put in. */
  pending(): boolean;
  /** A doctype: this is a whole document. A fragment of one is given nothing. */
  doctype(): void;
  /** Answers what comes before a start tag; `ours` = it is the page's own Assent tag. */
  before(name: string, ours: boolean): string;
  /** Answers what comes before an end tag. */
  beforeEnd(name: string): string;
}

export function makeEntry(insert: string | undefined): Entry {
  let left = insert;
  let whole = false;
  const put = () => {
    const markup = whole ? (left ?? '') : '';
    left = undefined;
    return markup;
  };
  return {
    pending: () => left !== undefined,
    doctype: () => {
      whole = true;
    },
    before(name, ours) {
      if (/^(?:html|head)$/.test(name)) whole = true;
      if (DESCRIBES.test(name)) return '';
      if (ours) left = undefined;
      return put();
    },
    beforeEnd: name => (name === 'head' ? put() : ''),
  };
}
