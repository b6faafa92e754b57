// What the bench knows of a consent tool: how its own documentation installs it, and how it marks a tag.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BenchService } from '../services.ts';

/** A tag of a declared service, as its vendor has it pasted into a page. */
export interface Tag {
  readonly element: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inner: string;
  readonly service: BenchService;
}

export interface Subject {
  readonly name: string;
  readonly version: string;
  /** One line: how it was set up. */
  readonly setup: string;
  /** Files below `/tool/`, by path. */
  readonly files: () => Promise<ReadonlyMap<string, Buffer>>;
  /** Placed first in `<head>`; `marked` are the tags that `mark` was asked about, for a tool that lists them in its configuration. */
  readonly head: (marked: readonly Tag[]) => string;
  /** Placed first in `<body>`, for a tool that cannot start earlier. */
  readonly body?: () => string;
  /**
   * The tag as the tool's documentation marks it up: HTML in its place (`''` where it is `head` that brings the tag),
   * or null where the documentation has no way for such a tag.
   */
  readonly mark?: (tag: Tag) => string | null;
  /** The page as the tool's server side rewrites it. */
  readonly rewrite?: (html: string) => Promise<string>;
  /** The Content-Security-Policy that the tool derives for somebody who has not chosen. */
  readonly policy?: () => Promise<string>;
  /** The entry to the preferences that the documentation has a site put into its pages; absent where it gives none. */
  readonly link?: string;
  /** Puppeteer selectors; none for the control. */
  readonly notice?: { readonly whole: string; readonly accept: string; readonly refuse: string };
}

const ROOT = path.resolve(import.meta.dirname, '../node_modules');

/** A file that a peer's package ships. */
export const shipped = (file: string): Buffer => readFileSync(path.join(ROOT, file));

/** The version that is installed, from the package itself. */
export const installed = (name: string): string => (JSON.parse(readFileSync(path.join(ROOT, name, 'package.json'), 'utf8')) as { version: string }).version;

/** Attributes as HTML, with a space in front. */
export const attributesOf = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${value}"`))
    .join('');

const VOID = new Set(['img', 'link', 'input', 'embed', 'source']);

/** The tag as pasted, or with other attributes. */
export const htmlOf = ({ element, attributes, inner }: Tag, other = attributes): string =>
  `<${element}${attributesOf(other)}>${VOID.has(element) ? '' : `${inner}</${element}>`}`;

/** A value as a JavaScript literal that may stand in an inline script. */
export const literal = (value: unknown): string => JSON.stringify(value).replaceAll('</', '<\\/');

/** A cookie pattern as the source of a regular expression. */
export const patternOf = (cookie: string): string => `^${cookie.replaceAll('*', '.*')}$`;
