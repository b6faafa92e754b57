// The quote form: the price follows the answers.

interface Answers {
  readonly age: number;
  readonly level: string;
  readonly home: boolean;
}

declare global {
  interface Window {
    /** From the CDN's library; euros a month. */
    estimate?: (answers: Answers) => number;
  }
}

/** Wires the form with `[data-quote]` on the page, where there is one. */
export function followQuote(root: ParentNode): void {
  const form = root.querySelector<HTMLFormElement>('[data-quote]');
  const price = root.querySelector('[data-price]');
  const age = root.querySelector('[data-age]');
  if (!form || !price || !age) return;
  const money = new Intl.NumberFormat(form.dataset.locale === 'fr' ? 'fr-FR' : 'en-GB', { style: 'currency', currency: 'EUR' });
  const show = () => {
    const data = new FormData(form);
    const answers = { age: Number(data.get('age')), level: String(data.get('level')), home: data.has('home') };
    age.textContent = String(answers.age);
    if (window.estimate) price.textContent = money.format(window.estimate(answers));
  };
  form.addEventListener('input', show);
  form.addEventListener('submit', event => event.preventDefault());
  window.addEventListener('load', show); // the library is deferred and may come after this module
  show();
}
