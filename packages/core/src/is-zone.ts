// Whether a name is that of a time zone.

/** True for an IANA name that this runtime knows, such as `Europe/Paris`, and for `UTC`; not for offsets, which know no summer. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}
