// Where versions went live: a dotted line with a numbered diamond, which opens what the version changed.
import type { Marker } from '../figures/markers.ts';
import type { Scale } from './scale.ts';

export function Markers({ markers, scale }: { readonly markers: readonly Marker[]; readonly scale: Scale }) {
  const open = (number: number) => {
    const details = document.getElementById(`version-${number}`) as HTMLDetailsElement | null;
    if (!details) return;
    details.open = true;
    details.querySelector('summary')?.focus();
  };
  return (
    <g class="version-marks">
      {markers.map(({ index, number }) => (
        <g key={number} onClick={() => open(number)}>
          <line x1={scale.x(index)} x2={scale.x(index)} y1={scale.y(1)} y2={scale.y(0)} />
          <path d="M0-10 10 0 0 10-10 0Z" transform={`translate(${scale.x(index)} ${scale.y(1)})`} />
          <text x={scale.x(index)} y={scale.y(1)} dy="0.35em" text-anchor="middle">
            {number}
          </text>
        </g>
      ))}
    </g>
  );
}
