import { expect, test } from 'vitest';
import { explainBusyPort, readPorts } from '../../demo/ports.ts';

test('ASSENT_PORT moves all three ports', () => {
  expect(readPorts(undefined)).toEqual({ site: 4400, endpoint: 4401, vendors: 4402 });
  expect(readPorts('5000')).toEqual({ site: 5000, endpoint: 5001, vendors: 5002 });
});

test.each(['abc', '0', '-1', '65534', '44.5'])('ASSENT_PORT=%s is refused with the remedy', value => {
  expect(() => readPorts(value)).toThrow(/expected ASSENT_PORT .* got "/);
});

test('a busy port names the port and the variable, even when the endpoint wrapped the error', () => {
  const busy = Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE', port: 4401 });
  for (const error of [busy, new Error('expected port', { cause: busy })]) {
    expect(explainBusyPort(error, readPorts(undefined))).toMatch(/listens on 4401[\s\S]*ASSENT_PORT=\d+ npm start/);
  }
  expect(explainBusyPort(new Error('disk full'), readPorts(undefined))).toBeUndefined();
});
