// The table of books, and how a counter that changes does away with the one it is in.

/** Part of schema 7. */
export const BOOK_TABLE = `
CREATE TABLE book (
  site text COLLATE "C" NOT NULL, hour integer NOT NULL, hours integer NOT NULL CHECK (hours > 0), head text NOT NULL, sums bytea NOT NULL, daily bytea NOT NULL,
  PRIMARY KEY (site, hour, hours)
);
`;

/** Hours of the longest month, in which clocks go back. */
const LONGEST = 31 * 24 + 1;

/** `$1` = sites and hours whose counters change. */
export const FORGET_BOOKS = `
DELETE FROM book USING jsonb_to_recordset($1::jsonb) AS changed (site text, hour integer)
WHERE book.site = changed.site AND book.hour BETWEEN changed.hour - ${LONGEST - 1} AND changed.hour AND book.hour + book.hours > changed.hour`;
