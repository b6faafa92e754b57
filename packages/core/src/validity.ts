// Durations: how long a choice holds and how long a tracer lives.

const ISO_DURATION = /^P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,7})S)?)?$/;

/**
 * Seconds in an ISO 8601 duration. A month counts 30.4375 days and a year 365.25, so that `P12M` and `P1Y` are equal;
 * choices are written in days (`P180D`) and need no such convention. `null` for anything that is not a duration.
 */
export function seconds(duration: string): number | null {
  const parts = ISO_DURATION.exec(duration);
  if (!parts || duration.length < 3 || duration.endsWith('T')) return null;
  const [years = 0, months = 0, days = 0, hours = 0, minutes = 0, secs = 0] = parts.slice(1).map(part => Number(part ?? 0));
  return Math.round((years * 365.25 + months * 30.4375 + days) * 86_400 + hours * 3600 + minutes * 60 + secs);
}
