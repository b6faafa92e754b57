// Finds the command, reads its arguments, and turns what happened into an exit code.
import { parseArgs } from 'node:util';
import type { Command, World } from './command.ts';
import { UsageError } from './usage-error.ts';

/** Exit code of `assent …`. `version` is that of the package. */
export async function run(commands: Readonly<Record<string, Command>>, args: readonly string[], version: string, world: World): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-v') return say(world, version);
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const summary = overview(commands, version);
    if (name !== undefined) return say(world, summary);
    world.err(summary);
    return 2;
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new UsageError(`expected a command (${Object.keys(commands).join(', ')}), got "${name}"`);
    if (rest.includes('--help') || rest.includes('-h')) return say(world, command.help);
    const { values, positionals } = read(command, rest, name);
    return await command.run(values, world, positionals);
  } catch (error) {
    world.err(`assent: ${error instanceof Error ? error.message : String(error)}`);
    return error instanceof UsageError ? 2 : 1;
  }
}

function read(command: Command, args: string[], name: string) {
  try {
    return parseArgs({ args, options: command.options, allowPositionals: command.arguments !== undefined });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)} (hint: assent ${name} --help)`);
  }
}

function overview(commands: Readonly<Record<string, Command>>, version: string): string {
  const rows = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(8)}${summary}`);
  return [`assent ${version}: cookie consent with a proof`, '', 'Usage: assent COMMAND [options]', '', ...rows, '', 'assent COMMAND --help says more.'].join(
    '\n',
  );
}

function say(world: World, text: string): 0 {
  world.out(text);
  return 0;
}
