// Frames with a page of evidence in them, and the switches beside them: for the rooms that are loaded when they are opened.
export const frames = `
.switches { display: flex; flex-wrap: wrap; gap: 8px; margin-block: 12px; }
.switches .ranges { inline-size: auto; }
.switches .ranges button { padding: 6px 13px; border: 0; border-radius: 9px; background: none; color: var(--quiet); font-size: .9375rem; cursor: pointer; }
.switches .ranges button:hover { color: var(--ink); }
.switches .ranges [aria-pressed="true"] { background: var(--wash); color: var(--ink); font-weight: 600; }
.screen { position: relative; max-inline-size: 100%; block-size: 460px; overflow: hidden; border: 1px solid var(--edge); border-radius: 10px; background: #fff; }
.screen iframe { position: absolute; inset: 0 auto auto 0; border: 0; transform-origin: 0 0; }
`;
