// Where a site's records are, in SQL: those that the indexes know, and the newest, which they do not yet.

const newest = `SELECT place FROM log CROSS JOIN record ON place >= (number << 32) + indexed AND place < (number + 1) << 32 WHERE site = ?1`;

/** A list for IN: of the site ?1, the records of the subject ?2. */
export const PLACES_OF_SUBJECT = `(SELECT place FROM by_subject WHERE site = ?1 AND subject = ?2 UNION ALL ${newest} AND subject = ?2)`;

/** A list for IN: of the site ?1, the records that are due by the day ?2. */
export const PLACES_BY_DUE = `(SELECT place FROM by_due WHERE site = ?1 AND due <= ?2 UNION ALL ${newest} AND due <= ?2)`;
