// jsdom ships no types; what the tests use of it.
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options?: { readonly url?: string; readonly runScripts?: 'outside-only' });
    readonly window: Window & typeof globalThis;
  }
}
