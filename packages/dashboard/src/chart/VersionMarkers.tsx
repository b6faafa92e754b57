// The versions that went live within the trend, each with what it changed: where the markers of the picture lead (D4).
import type { Marker } from '../figures/markers.ts';
import { VersionChanges } from '../screen/VersionChanges.tsx';
import { useSpeech } from '../words/speech.ts';

export function VersionMarkers({ markers }: { readonly markers: readonly Marker[] }) {
  const { words, format } = useSpeech();
  return (
    <ul class="markers" aria-label={words.versions.live}>
      {markers.map(marker => (
        <li key={marker.version}>
          <details id={`version-${marker.number}`}>
            <summary>
              <span class="diamond" aria-hidden="true">
                {marker.number}
              </span>
              {words.versions.wentLive(format.day(marker.day))}
            </summary>
            <VersionChanges changes={marker.changes} />
          </details>
        </li>
      ))}
    </ul>
  );
}
