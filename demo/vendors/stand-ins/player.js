// Stand-in for an embedded video player: keeps a device id in its own storage, tells its server that somebody watches.
(() => {
  const stage = document.querySelector('[data-stage]');
  const button = document.querySelector('button');
  const bar = document.querySelector('progress');
  try {
    localStorage.setItem('yt-remote-device-id', JSON.stringify({ data: crypto.randomUUID(), creation: Date.now() }));
    localStorage.setItem('yt.innertube::nextId', '1');
  } catch {
    // storage denied to a frame is the browser's decision; the film plays anyway
  }
  const tell = event => navigator.sendBeacon(`/api/stats/${event}?v=${encodeURIComponent(location.pathname.split('/').pop())}`);
  tell('qoe');

  let timer;
  function play() {
    const playing = stage.classList.toggle('playing');
    button.setAttribute('aria-pressed', String(playing));
    button.querySelector('span').textContent = playing ? button.dataset.pause : button.dataset.play;
    clearInterval(timer);
    if (!playing) return;
    tell('playback');
    timer = setInterval(() => {
      bar.value = (bar.value + 0.25) % bar.max;
    }, 250);
  }
  button.addEventListener('click', play);
})();
