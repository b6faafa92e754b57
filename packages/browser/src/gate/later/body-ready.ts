// Waits for <body>, not for its end: the notice is its first child.

/** Resolves at once when there is one. */
export function bodyReady(): Promise<void> {
  return new Promise(resolve => {
    const look = () => {
      if (!document.body) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
    look();
  });
}
