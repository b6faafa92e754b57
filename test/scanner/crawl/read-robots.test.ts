// Crawl-delay, which RFC 9309 does not have and many files do.
import { expect, test } from 'vitest';
import { readRobots } from '../../../packages/scanner/src/crawl/read-robots.ts';

test.each([
  ['', 0],
  ['User-agent: *\nCrawl-delay: 3', 3],
  ['User-agent: *\nDisallow: /x\ncrawl-delay: 1.5 # please', 1.5],
  ['User-agent: other\nCrawl-delay: 20\n\nUser-agent: *\nDisallow: /x', 0],
  ['User-agent: other\nUser-agent: *\nCrawl-delay: 4', 4],
  ['User-agent: *\nCrawl-delay: soon', 0],
  ['User-agent: *\nCrawl-delay: -3', 0],
])('%j: %d s', (text, seconds) => expect(readRobots(text).delay).toBe(seconds));
