// A chart as a picture that stands by itself: title, range, filter and definition above and below what is drawn, in the colours of the page.

export interface Caption {
  readonly title: string;
  /** Lines under the title: range, filter. */
  readonly about: readonly string[];
  /** Below the chart: what the numbers mean. */
  readonly definition: string;
}

const SVG = 'http://www.w3.org/2000/svg';
const PAD = 28;
const LINE = 20;
/** Characters of a line of text, by its width in pixels. */
const PER_LINE = 7;

/** Properties of a style sheet that a picture needs; a file has no style sheet. */
const DRAWN = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

/** SVG text of everything drawn in `figure`: its `svg` elements with the words beside them, each where it stands on the page. */
export function pictureOf(figure: Element, { title, about, definition }: Caption): string {
  const charts = [...figure.querySelectorAll<SVGSVGElement>('svg[role="img"], .stage-bar, .whisker-bar')];
  const box = figure.getBoundingClientRect();
  const first = Math.min(...charts.map(chart => chart.getBoundingClientRect().top)) - 34;
  const last = Math.max(...charts.map(chart => chart.getBoundingClientRect().bottom)) + 34;
  const foot = wrap(definition, (box.width - 2 * PAD) / PER_LINE);
  const heading = wrap(title, (box.width - 2 * PAD) / (PER_LINE + 5));
  const top = PAD + heading.length * 24;
  const head = top + 6 + about.length * LINE;
  const height = head + (last - first) + foot.length * LINE + PAD;
  const root = make('svg', { xmlns: SVG, width: box.width, height, viewBox: `0 0 ${box.width} ${height}`, 'font-family': 'system-ui, sans-serif' });
  const style = getComputedStyle(document.body);
  const write = (text: string, y: number, more: object = {}) => {
    const line = make('text', { x: PAD, y, fill: style.color, 'font-size': 13, ...more });
    line.textContent = text;
    root.append(line);
  };
  root.append(make('rect', { width: '100%', height: '100%', fill: getComputedStyle(figure).backgroundColor }));
  heading.forEach((line, i) => write(line, PAD + 14 + i * 24, { 'font-size': 18, 'font-weight': 600 }));
  about.forEach((line, i) => write(line, top + 12 + i * LINE, { opacity: 0.75 }));
  for (const chart of charts) root.append(place(chart, box.left, first - head));
  // the title of a figure stands above what is drawn, and is written on the picture anyway
  for (const word of figure.querySelectorAll('h3, .rate, .stages .note, .fraction'))
    if (!word.closest('svg') && word.getBoundingClientRect().bottom > first) root.append(placeText(word, box.left, first - head));
  foot.forEach((line, i) => write(line, head + (last - first) + (i + 1) * LINE - 4, { opacity: 0.75 }));
  return new XMLSerializer().serializeToString(root);
}

/** The same as a bitmap, twice as fine as it is large. */
export async function bitmapOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: image.width * 2, height: image.height * 2 });
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('expected a bitmap, got none'))), 'image/png'));
}

function place(chart: SVGSVGElement, left: number, top: number): SVGElement {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const { x, y, width, height } = chart.getBoundingClientRect();
  const originals = [...chart.querySelectorAll('*')];
  [...copy.querySelectorAll<SVGElement>('*')].forEach((element, i) => {
    const style = getComputedStyle(originals[i] as Element);
    // attributes, since the page's policy takes no style attribute
    for (const name of DRAWN) element.setAttribute(name, style.getPropertyValue(name));
  });
  for (const [name, value] of Object.entries({ x: x - left, y: y - top, width, height })) copy.setAttribute(name, String(value));
  return copy;
}

function placeText(word: Element, left: number, top: number): SVGElement {
  const { x, bottom } = word.getBoundingClientRect();
  const { color, fontSize, fontWeight } = getComputedStyle(word);
  const text = make('text', { x: x - left, y: bottom - top - 5, fill: color, 'font-size': fontSize, 'font-weight': fontWeight });
  text.textContent = (word as HTMLElement).innerText.trim();
  return text;
}

function make(name: string, attributes: object): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) if (key !== 'xmlns') element.setAttribute(key, String(value));
  return element;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
