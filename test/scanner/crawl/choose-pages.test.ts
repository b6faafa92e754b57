// Which addresses of a site are visited.
import { expect, test } from 'vitest';
import { choosePages } from '../../../packages/scanner/src/crawl/choose-pages.ts';
import { readRobots } from '../../../packages/scanner/src/crawl/read-robots.ts';

const START = 'https://www.example.org/';

test('pages of the same site are taken once, without fragments, and nobody else’s', () => {
  const found = [
    'https://www.example.org/a#top',
    'https://www.example.org/a',
    'https://shop.example.org/b',
    'https://other.org/c',
    'mailto:a@example.org',
    'nonsense',
  ];
  expect(choosePages(START, found, readRobots(''))).toEqual([START, 'https://www.example.org/a', 'https://shop.example.org/b']);
});

test('two owners below one public suffix are two sites', () => {
  expect(choosePages('https://one.github.io/', ['https://two.github.io/x'], readRobots(''))).toEqual(['https://one.github.io/']);
});

test('files, and addresses that act, are not pages', () => {
  const found = ['/report.pdf', '/logout', '/account/sign-out', '/?action=delete', '/basket/add-to-cart?id=1', '/photo.JPG', '/wool'].map(
    path => new URL(path, START).href,
  );
  expect(choosePages(START, found, readRobots(''))).toEqual([START, `${START}wool`]);
});

test('a folder has one page before another has two', () => {
  const found = ['/a/1', '/a/2', '/b/1', '/a/3'].map(path => new URL(path, START).href);
  expect(choosePages(START, found, readRobots('')).slice(1)).toEqual(['/a/1', '/b/1', '/a/2', '/a/3'].map(path => new URL(path, START).href));
});

test('robots.txt is obeyed as RFC 9309 says: its group for everybody, the longest rule, wildcards', () => {
  const robots = 'User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /private\nAllow: /private/open\nDisallow: /*.php$\n';
  const found = ['/private/x', '/private/open/y', '/z.php', '/z.php?x', '/free'].map(path => new URL(path, START).href);
  expect(choosePages(START, found, readRobots(robots)).slice(1).sort()).toEqual(
    ['/free', '/private/open/y', '/z.php?x'].map(path => new URL(path, START).href),
  );
  expect(choosePages(START, [], readRobots('User-agent: *\nDisallow: /'))).toEqual([START]);
});
