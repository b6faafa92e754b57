// Hands a text, or what the endpoint made, to the person as a file.

export function saveFile(name: string, content: string | Blob, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  // the download has begun by the next turn
  setTimeout(() => URL.revokeObjectURL(address));
}
