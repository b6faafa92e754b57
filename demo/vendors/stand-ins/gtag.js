// Stand-in for Google's gtag.js: reads the dataLayer queue, keeps `_ga` and `_ga_<id>` for two years, sends `/g/collect` with `gcs`.
(() => {
  let life = 63072000; // two years, unless `cookie_expires` says otherwise
  const script = document.currentScript;
  const address = new URL(script.src);
  const stream = address.searchParams.get('id');
  const consent = { ad_storage: 'granted', analytics_storage: 'granted' };
  const layer = (window.dataLayer = window.dataLayer || []);

  const cookie = name =>
    document.cookie
      .split('; ')
      .find(pair => pair.startsWith(name + '='))
      ?.slice(name.length + 1);
  const keep = (name, value) => {
    document.cookie = `${name}=${value}; path=/; max-age=${life}; SameSite=Lax`;
    return value;
  };
  const seconds = () => Math.floor(Date.now() / 1000);

  function client() {
    const known = cookie('_ga');
    if (known) return known.split('.').slice(2).join('.');
    const fresh = `${Math.floor(Math.random() * 2 ** 31)}.${seconds()}`;
    keep('_ga', `GA1.1.${fresh}`);
    return fresh;
  }

  function hit(id, name, fields) {
    const allowed = consent.analytics_storage === 'granted';
    const query = new URLSearchParams({
      v: '2',
      tid: id,
      en: name,
      dl: location.href,
      dt: document.title,
      gcs: `G1${Number(consent.ad_storage === 'granted')}${Number(allowed)}`,
    });
    if (allowed) {
      query.set('cid', client());
      keep(`_ga_${id.replace('G-', '')}`, `GS2.1.s${seconds()}$o1$g0`);
    }
    for (const [key, value] of Object.entries(fields)) query.set(`ep.${key}`, String(value));
    navigator.sendBeacon(`${address.origin}/g/collect?${query}`);
  }

  function run([command, ...rest]) {
    if (command === 'consent') Object.assign(consent, rest[1]);
    if (command === 'config') {
      life = rest[1]?.cookie_expires ?? life;
      hit(rest[0], 'page_view', {});
    }
    if (command === 'event') hit(stream, rest[0], rest[1] || {});
  }

  // Google reads only `arguments` objects for commands; a plain array is a data push
  const take = item => {
    if (Object.prototype.toString.call(item) === '[object Arguments]') run(Array.from(item));
  };
  const push = layer.push.bind(layer);
  layer.push = (...items) => {
    items.forEach(take);
    return push(...items);
  };
  Array.from(layer).forEach(take);
})();
