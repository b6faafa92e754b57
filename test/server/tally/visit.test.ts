// Robots are left out by what they call themselves, and nothing of it stays.
import { expect, test } from 'vitest';
import { deviceOf, isRobot } from '../../../packages/server/src/tally/visit.ts';

const CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36';

test.for([
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', true],
  ['Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)', true],
  [CHROME.replace('Chrome', 'HeadlessChrome'), true],
  [CHROME, false],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1', false],
  ['Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0', false],
  ['', false],
] as const)('%s', ([agent, robot]) => {
  expect([isRobot(agent), isRobot(agent)]).toEqual([robot, robot]);
});

test('however many programs there are, each is judged by itself', () => {
  for (let i = 0; i < 1200; i++) expect(isRobot(`${CHROME} ${i}`)).toBe(false);
  expect(isRobot(`${CHROME} Googlebot/2.1`)).toBe(true);
});

test.each([
  ['mobile', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'],
  ['mobile', 'Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0'],
  ['tablet', 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36'],
  ['tablet', 'Mozilla/5.0 (Android 14; Tablet; rv:140.0) Gecko/140.0 Firefox/140.0'],
  ['desktop', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36'],
  ['unknown', ''],
])('a %s says who it is', (device, agent) => {
  expect(deviceOf(agent)).toBe(device);
});
