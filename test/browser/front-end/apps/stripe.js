// Stripe's loader: it adds its script from its own host, which the site allows, and hands out what that script brings.
import { loadStripe } from '@stripe/stripe-js';
import { trace } from './trace.js';

export async function run(box) {
  const stripe = await loadStripe('pk_test_bench');
  trace('stripe', Object.keys(stripe), document.querySelectorAll('script[src^="https://js.stripe.com"]').length);
  stripe.elements().create('card').mount(box);
  trace('html', box.innerHTML);
}
