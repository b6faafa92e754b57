// An address as reports show it: without query and fragment, in which personal data travel.

/** `data:` and `blob:` addresses become their scheme. */
export function bareAddress(address: string): string {
  if (/^(?:data|blob):/.test(address)) return `${address.split(':', 1)[0]}:`;
  return address.split(/[?#]/, 1)[0] as string;
}
