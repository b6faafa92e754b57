// What code is held for the address that it names: a vendor's snippet.

const CHARS = 5_000;
// With `etch` for `fetch` and `backgroundFetch` alike, `render` for a `prerender` that code asks for
const LOADER = /import|create|etch|Beacon|write|src|render/;
// Data is not code; and code that waits for an event of the page would wait in vain later, while what it loads then is held by itself
const OTHER = /json|html|Listener|onload/;

/**
 * A snippet is short and loads something; long code, and application state that merely mentions a vendor, is left alone. `type` is the element's:
 * speculation rules are data of which the browser makes requests.
 */
export function isSnippet(text: string, type: string | null = ''): boolean {
  return text.length < CHARS && (/spec/.test(`${type}`) || (LOADER.test(text) && !OTHER.test(text + type)));
}
