// The box of an embed: what a stand-in must copy so that nothing on the page moves (P11).

const SIDES = ['top', 'right', 'bottom', 'left'];
const COPIED = [
  ...'position,z-index,float,clear,visibility,opacity,vertical-align,box-sizing,border-radius,aspect-ratio,transform'.split(','),
  ...'width,height,min-width,min-height,max-width,max-height'.split(','),
  ...'flex-grow,flex-shrink,flex-basis,align-self,justify-self,order,grid-row-start,grid-row-end,grid-column-start,grid-column-end'.split(','),
  ...SIDES.flatMap(side => [side, `margin-${side}`, `padding-${side}`, `border-${side}-width`]),
];
/** Smaller than this, an embed is not meant to be seen: it is a pixel, and gets no stand-in. CSS px. */
const SMALLEST = 48;
/** Size of a frame or video that says nothing of its own (CSS 2.2 §10.3.2). */
const PRESET = { width: '300px', height: '150px' };

/** CSS declarations of the box. Call it while `element` is `display: none`: then sizes come as they were written (`100%`), not as they were laid out. */
export function boxOf(element: Element, display: string): Record<string, string> {
  const style = getComputedStyle(element);
  const box = Object.fromEntries(COPIED.map(name => [name, style.getPropertyValue(name)]));
  const ratio = box['aspect-ratio'] || 'auto';
  return {
    ...box,
    width: box.width === 'auto' ? PRESET.width : (box.width ?? ''),
    height: box.height === 'auto' && ratio === 'auto' ? PRESET.height : (box.height ?? ''),
    'border-style': 'solid',
    'border-color': 'transparent',
    display: display === 'inline' ? 'inline-block' : display,
  };
}

/** True for what is there to be seen. */
export function isVisible(box: Readonly<Record<string, string>>): boolean {
  const small = (size = '') => size.endsWith('px') && Number.parseFloat(size) < SMALLEST;
  return box.display !== 'none' && !small(box.width) && !small(box.height);
}
