// The one line that a bundled tool needs: wait until Assent says that its purpose is granted.

interface Consent {
  when(purpose: string): Promise<void>;
}

/** Resolves at once where no purpose is named (the site without Assent); otherwise once the purpose is granted on this page. */
export function whenGranted(purpose: string | undefined): Promise<void> {
  if (!purpose) return Promise.resolve();
  const page = window as { assent?: { push(callback: (assent: Consent) => void): unknown } };
  return new Promise(resolve => (page.assent ??= []).push(assent => void assent.when(purpose).then(resolve)));
}
