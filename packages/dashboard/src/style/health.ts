// The sections of the health page: sentences, and lists cut by hairlines.
export const health = `
.health > .finding { margin-block-start: 4px; max-inline-size: 76ch; }
.health > :is(.none, .missing, .note, [role="alert"]) { margin-block-start: 14px; }
:is(.residue, .on-pages) ul { margin-block-start: 14px; display: grid; gap: 4px; }
:is(.residue, .on-pages) li { overflow-wrap: anywhere; }
.undeclared li { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2px 20px; padding-block: 16px; border-block-end: 1px solid var(--line); }
.undeclared li:last-child { border-block-end: 0; padding-block-end: 0; }
.scan-findings li { padding-block: 12px; border-block-end: 1px solid var(--line); overflow-wrap: anywhere; }
.scan-findings li:last-child { border-block-end: 0; padding-block-end: 0; }
.scan-findings .quiet { color: var(--quiet); }
.undeclared h3 { font-size: 1rem; font-weight: 600; line-height: 1.4; overflow-wrap: anywhere; }
.undeclared .state { font-size: .875rem; color: var(--quiet); }
.undeclared .facts { font-size: .875rem; color: var(--quiet); text-wrap: pretty; }
.undeclared .facts code { font-size: .8125rem; white-space: nowrap; }
@media (min-width: 720px) { .undeclared li { grid-template-columns: minmax(0, 1fr) auto; } .undeclared :is(.facts, .drawer) { grid-column: 1 / -1; } }
.undeclared .drawer { margin-block-start: 0; border-block-start: 0; }
.undeclared .drawer summary { padding-block: 6px; }
.undeclared .drawer p { font-size: .875rem; max-inline-size: 68ch; text-wrap: pretty; }
.undeclared .drawer pre { margin-block: 10px; max-inline-size: 780px; padding: 12px 16px; background: var(--ground); border: 1px solid var(--line); border-radius: 10px; user-select: all; }
`;
