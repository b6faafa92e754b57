// `npm start`, on the repository's own Node: starts the demo, says where it is, stops when asked.
import path from 'node:path';
import { explainBusyPort, type Ports, readPorts } from './ports.ts';
import { run } from './run.ts';
import { summary } from './summary.ts';

const data = path.resolve(import.meta.dirname, '../.assent');

try {
  const ports = readPorts(process.env.ASSENT_PORT);
  await start(ports);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

async function start(ports: Ports): Promise<void> {
  const demo = await run(ports, data).catch((error: unknown) => {
    const busy = explainBusyPort(error, ports);
    if (busy) fail(busy);
    throw error;
  });
  process.stdout.write(summary({ ports, token: demo.token, data: '.assent/', colour: Boolean(process.stdout.isTTY) && !process.env.NO_COLOR }));
  let stopping = false;
  const stop = async () => {
    if (stopping) return; // a terminal and its parent may both pass on the same Ctrl-C
    stopping = true;
    await demo.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

function fail(message: string): never {
  process.stderr.write(`\n${message}\n\n`);
  process.exit(1);
}
