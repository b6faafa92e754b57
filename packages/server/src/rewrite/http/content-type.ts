// What a Content-Type says.

/** True for HTML. XHTML is XML, whose tags mean other things: it passes as it is. */
export function isHtml(contentType: string | undefined): boolean {
  return /^\s*text\/html\s*(?:;|$)/i.test(contentType ?? '');
}

/** The charset it names. */
export function charsetOf(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType ?? '')?.[1];
}
