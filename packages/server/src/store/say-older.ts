// A store that an older program still serves, as a command that works beside an endpoint meets it.

/** `place` = the file, or the database without its password. */
export const sayOlder = (place: string, ours: number, schema: number): string =>
  `expected ${place} to have schema ${ours}, got ${schema}: ${schema ? 'an older Assent serves it' : 'no endpoint has kept anything there'}; nothing was changed ` +
  '(hint: use the commands of that version, or let assent serve of this one bring it forward; assent restore brings a copy forward)';
