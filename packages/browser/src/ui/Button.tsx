// The button as a component, for the parts that are drawn with Preact.
import type { ComponentChildren, JSX } from 'preact';
import { button, type ButtonProps } from './button.ts';

export function Button({ children, ...props }: ButtonProps & { readonly children?: ComponentChildren }): JSX.Element {
  return <button {...button(props)}>{children}</button>;
}
