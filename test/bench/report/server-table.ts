// What the endpoint takes, beside the two limits it can be measured by.
import type { AtSize, Verified } from '../server/log-sizes.ts';
import type { Memory, Rounds } from '../server/rounds.ts';
import type { Full, Server } from '../server/run-server.ts';
import { figure, table } from './markdown.ts';

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
const thousands = (value: number) => `${Math.round(value / 1000)} 000`;

/** The tables, with the sentence that says what was run, and on what. */
export function serverTable({ date, machine, records, postgres, sizes, verified, full }: Server): string {
  return `Records of ${records.connections} connections, median (quartiles) of ${records.rounds} interleaved rounds of ${records.seconds} s, each ratio within a round (\`npm run bench -- server\`, ${date}, Node ${machine.node}, ${machine.count} × ${machine.processor}, ${machine.load.toFixed(1)} other programs at work when it began). Load generator, servers and store are a process each; "CPU second" is of the process that is measured alone.

On SQLite:

${ratesOf(records)}

${postgres ? onPostgres(postgres) : ''}${memoryOf(records.memory)} ${verificationOf(verified)} An append, batches of 64:

${growthOf(sizes)}${full ? `\n\n${fullOf(full)}` : ''}`;
}

const onPostgres = (
  rounds: Rounds & { readonly load: number },
) => `On PostgreSQL, whose own processes share the machine and are not in the CPU seconds (${rounds.load.toFixed(1)} other programs at work when it began):

${ratesOf(rounds)}

`;

function ratesOf({ bare, framework, batches, endpoint, ratio, half }: Rounds): string {
  const served = (title: string, { perSecond, perCpuSecond, p50, p99 }: Rounds['bare']) => [
    title,
    figure(perSecond),
    figure(perCpuSecond),
    figure(p50, 1),
    figure(p99, 1),
  ];
  const rows = [
    served('bare server, nothing kept', bare),
    ...(framework ? [served('the same through the framework', framework)] : []),
    ['store alone, batches of 256', figure(batches.perSecond), figure(batches.perCpuSecond), '–', '–'],
    served('endpoint, each record durable', endpoint),
    ['endpoint ÷ the smaller limit', figure(ratio.perSecond, 2), figure(ratio.perCpuSecond, 2), '–', '–'],
    ['endpoint at half its rate', '–', '–', figure(half.endpoint.p50, 1), figure(half.endpoint.p99, 1)],
    ['bare server at that rate', '–', '–', figure(half.bare.p50, 1), figure(half.bare.p99, 1)],
  ];
  return table(['', 'records a second', 'a CPU second', 'p50 ms', 'p99 ms'], rows);
}

const memoryOf = ({ records, early, end }: Memory) =>
  `After ${thousands(records)} records the endpoint held ${megabytes(end)} MB, ${(end / early).toFixed(2)} × what it held after a tenth of them.`;

const verificationOf = ({ rows, perCpuSecond, hashedPerCpuSecond, memory }: Verified) =>
  `Whole-log verification of ${thousands(rows)} rows: ${Math.round(perCpuSecond)} a CPU second, ${(perCpuSecond / hashedPerCpuSecond).toFixed(2)} of what their digests alone allow; ten million in ${(1e7 / perCpuSecond / 60).toFixed(1)} minutes of CPU time${memory === undefined ? '' : `, and the process grew by ${megabytes(memory)} MB`}.`;

function growthOf(sizes: readonly AtSize[]): string {
  const first = sizes[0];
  const rows = sizes.map(({ size, cpu, elapsed }) => [
    String(size),
    cpu.toFixed(1),
    (cpu / (first?.cpu ?? cpu)).toFixed(2),
    elapsed.toFixed(1),
    (elapsed / (first?.elapsed ?? elapsed)).toFixed(2),
  ]);
  return table(['entries in the log', 'µs CPU a record', '÷ first', 'µs elapsed', '÷ first'], rows);
}

const fullOf = ({ date, machine, memory, sizes, verified }: Full) =>
  `The long run (\`npm run bench -- server full\`, ${date}, ${machine.load.toFixed(1)} other programs at work when it began): ${memoryOf(memory)} ${verificationOf(verified)}

${growthOf(sizes)}`;
