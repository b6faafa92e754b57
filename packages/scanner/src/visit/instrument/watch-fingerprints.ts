// Watches for fingerprints: by canvas, fonts and sound, in pages and workers. Serialised: it may use nothing from outside.
import type { Watch } from './make-watch.ts';

/** Canvas after Englehardt and Narayanan (2016): at least 16 px, text of ten distinct characters or two colours, then read back. */
export function watchFingerprints({ tell, method, prototypeOf }: Watch): void {
  interface Canvas {
    readonly width: number;
    readonly height: number;
  }
  interface Context {
    readonly canvas: Canvas;
    readonly fillStyle: unknown;
    readonly font: string;
  }
  const canvases = new WeakMap<object, { text: Set<string>; colours: Set<string>; drawn: boolean }>();
  const drawn = (context: unknown) => {
    const { canvas } = context as Context;
    const known = canvases.get(canvas) ?? { text: new Set<string>(), colours: new Set<string>(), drawn: false };
    canvases.set(canvas, known);
    return known;
  };
  const readBack = (canvas: Canvas): void => {
    const known = canvases.get(canvas);
    if (known && !known.drawn && canvas.width >= 16 && canvas.height >= 16 && (known.text.size >= 10 || known.colours.size >= 2))
      tell('fingerprint', 'canvas', 'canvas');
  };
  const fonts = new Set<string>();
  const fontTried = (font: string): void => {
    fonts.add(font);
    if (fonts.size === 50) tell('fingerprint', 'fonts', 'fonts');
  };
  for (const flat of [prototypeOf('CanvasRenderingContext2D'), prototypeOf('OffscreenCanvasRenderingContext2D')]) {
    for (const name of ['fillText', 'strokeText'])
      method(flat, name, (self, [text]) => {
        const known = drawn(self);
        for (const letter of String(text)) known.text.add(letter);
        known.colours.add(String((self as Context).fillStyle));
      });
    for (const name of ['save', 'restore']) method(flat, name, self => (drawn(self).drawn = true));
    method(flat, 'getImageData', (self, [, , width, height]) => {
      if (Number(width) >= 16 && Number(height) >= 16) readBack((self as Context).canvas);
    });
    method(flat, 'measureText', self => fontTried((self as Context).font));
  }
  for (const name of ['toDataURL', 'toBlob']) method(prototypeOf('HTMLCanvasElement'), name, self => readBack(self as Canvas));
  method(prototypeOf('OffscreenCanvas'), 'convertToBlob', self => readBack(self as Canvas));
  method(prototypeOf('FontFaceSet'), 'check', (_, [font]) => fontTried(String(font)));
  // a sound nobody hears, made and then read
  method(prototypeOf('OfflineAudioContext'), 'startRendering', () => tell('fingerprint', 'audio', 'audio'));
}
