// The server's half of the document that React owns.
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { Document } from './react-document.js';

/** `tag`: address of the tag in the head, or null. */
export const render = tag => `<!doctype html>${renderToString(createElement(Document, { tag }))}`;
