// From schema 9 to 10: counters wait in the intake as text, which is what goes in and comes out; nothing in there is worth compressing for the moment it stays.

export const INTAKE_TABLE = `
ALTER TABLE intake ALTER COLUMN cells TYPE text;
ALTER TABLE intake SET (toast_tuple_target = 8160);
`;
