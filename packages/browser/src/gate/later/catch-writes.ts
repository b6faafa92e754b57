// Catches what a released script writes with `document.write`: once a page is parsed, that would replace the whole page.

/**
 * From now on what `script` writes while it runs is kept; whatever else writes does as it always did. Answers the function that ends this,
 * and gives what was written, if anything was: its place is behind the script.
 */
export function catchWrites(script: Element): () => DocumentFragment | '' {
  let text = '';
  const names = ['write', 'writeln'] as const;
  for (const name of names)
    document[name] = (...parts: unknown[]) => {
      if (document.currentScript !== script) Document.prototype[name].apply(document, parts as string[]);
      else text += parts.join('') + (name === 'write' ? '' : '\n');
    };
  return () => {
    for (const name of names) delete (document as Partial<Document>)[name];
    return text && document.createRange().createContextualFragment(text);
  };
}
