// A realm: the global object of this page, or of a frame of the same origin, as the patches see it.

export type Realm = { readonly document: Document } & Readonly<Record<string, { readonly prototype: object } | undefined>>;
