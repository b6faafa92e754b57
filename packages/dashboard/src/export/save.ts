// Hands a file to whoever looks, by the browser's own download.

export function save(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // the download has begun by then, and holds the content itself
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
