// A page of evidence on a screen of its true width, in a frame that can reach nothing.
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Made smaller where there is less room than `width`, CSS pixels. */
export function FramedScreen({ title, address, width }: { readonly title: string; readonly address: string; readonly width: number }) {
  const place = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  useLayoutEffect(() => {
    const fit = () => {
      const scale = Math.min(1, (place.current?.clientWidth ?? width) / width);
      place.current?.style.setProperty('inline-size', `${width + 2}px`);
      frame.current?.style.setProperty('scale', String(scale));
      frame.current?.style.setProperty('inline-size', `${width}px`);
      frame.current?.style.setProperty('block-size', `${460 / scale}px`);
    };
    fit();
    const observer = new ResizeObserver(fit);
    if (place.current) observer.observe(place.current);
    return () => observer.disconnect();
  }, [width]);
  return (
    <div ref={place} class="screen">
      <iframe ref={frame} title={title} src={address} sandbox="allow-scripts" />
    </div>
  );
}
