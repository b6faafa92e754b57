// An observation that is still being made.

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };
