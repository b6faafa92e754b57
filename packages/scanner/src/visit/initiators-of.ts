// The chain of scripts behind a request, nearest first, as far back as the browser remembers.
import type { Protocol } from 'puppeteer-core';
import { bareAddress } from './bare-address.ts';

const MOST = 12;

/** `https://host/script.js:1:16` each (lines and columns from 1); for markup, the address of the document and its line. */
export function initiatorsOf({ stack, url, lineNumber }: Protocol.Network.Initiator): readonly string[] {
  const frames: string[] = [];
  for (let trace = stack; trace && frames.length < MOST; trace = trace.parent)
    // what the scanner itself calls, to answer a notice, is no script of the page
    for (const { url: script, lineNumber: line, columnNumber: column } of trace.callFrames)
      if (script && !script.startsWith('pptr:')) frames.push(`${bareAddress(script)}:${line + 1}:${column + 1}`);
  if (url && !frames.length) frames.push(`${bareAddress(url)}${lineNumber === undefined ? '' : `:${lineNumber + 1}:1`}`);
  return [...new Set(frames)].slice(0, MOST);
}
