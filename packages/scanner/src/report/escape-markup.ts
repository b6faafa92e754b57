// Text in HTML and XML: nothing that a scanned page says may become markup of the report.

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Control characters that XML 1.0 does not have are left out. */
export function escapeMarkup(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is to be left out
  return text.replace(/[&<>"']/g, char => NAMES[char] as string).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
