// Hands a text to the visitor as a file.

/** `content` is written as JSON unless it is a text already. */
export function download(name: string, content: unknown): void {
  const [text, type] = typeof content === 'string' ? [content, 'text/plain;charset=utf-8'] : [JSON.stringify(content, null, 2), 'application/json'];
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
