// Leaflet: a map with the site's own tiles, a marker, a popup, a vector layer and another zoom.
import * as L from 'leaflet';
import { trace, until } from './trace.js';

export async function run(box) {
  const place = document.createElement('div');
  place.style.cssText = 'width:400px;height:300px';
  box.append(place);
  const map = L.map(place, { zoomAnimation: false, fadeAnimation: false });
  for (const name of ['zoomend', 'popupopen', 'popupclose']) map.on(name, () => trace(name));
  map.setView([45.75, 4.85], 12);
  let tiles = 0;
  L.tileLayer('/own.png?{z}/{x}/{y}', { attribution: 'own' })
    .on('tileload', () => tiles++)
    .addTo(map);
  await until(() => tiles >= 4);
  const icon = L.icon({ iconUrl: '/own.png', iconSize: [20, 20] });
  L.marker([45.75, 4.85], { icon }).addTo(map).bindPopup('<b>Here</b>').openPopup();
  const corner = (north, east) => [45.75 + north, 4.85 + east];
  L.polygon([corner(0, 0), corner(0.01, 0.01), corner(0, 0.02)]).addTo(map);
  map.setZoom(13);
  map.closePopup();
  await until(() => place.querySelectorAll('img.leaflet-tile-loaded').length >= 4);
  trace(
    'panes',
    [...place.querySelectorAll('.leaflet-pane')].map(pane => pane.className),
    place.querySelector('path').getAttribute('d'),
  );
  trace('bounds', map.getBounds().toBBoxString());
  map.remove();
  trace('after', place.innerHTML);
}
