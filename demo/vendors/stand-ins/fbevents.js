// Stand-in for Meta's fbevents.js: drains the `fbq` queue, keeps `_fbp` for ninety days, sends the `/tr` pixel.
(() => {
  const NINETY_DAYS = 7776000;
  const origin = new URL(document.currentScript.src).origin;
  const pixels = [];
  let granted = true;
  let waiting = [];

  function browserId() {
    const known = document.cookie
      .split('; ')
      .find(pair => pair.startsWith('_fbp='))
      ?.slice(5);
    if (known) return known;
    const fresh = `fb.0.${Date.now()}.${Math.floor(Math.random() * 1e18)}`;
    document.cookie = `_fbp=${fresh}; path=/; max-age=${NINETY_DAYS}; SameSite=Lax`;
    return fresh;
  }

  function track(event) {
    for (const id of pixels) {
      const query = new URLSearchParams({ id, ev: event, dl: location.href, rl: document.referrer, ts: String(Date.now()), fbp: browserId() });
      new Image(1, 1).src = `${origin}/tr/?${query}`;
    }
  }

  function run([command, value]) {
    if (command === 'consent') {
      granted = value === 'grant';
      if (granted) waiting.splice(0).forEach(track);
    }
    if (command === 'init') pixels.push(value);
    if (command === 'track' && granted) track(value);
    if (command === 'track' && !granted) waiting.push(value);
  }

  const queue = window.fbq.queue || [];
  window.fbq.callMethod = (...call) => run(call);
  queue.splice(0).forEach(call => run(Array.from(call)));
})();
