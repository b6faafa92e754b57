// Tracers found after a refusal: a short list.
export const residue = `
.residue .finding { margin-block-start: 4px; max-inline-size: 76ch; }
.residue ul { margin-block-start: 14px; }
.residue li { overflow-wrap: anywhere; }
`;
