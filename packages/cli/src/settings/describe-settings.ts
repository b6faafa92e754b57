// The settings as people read them: the options of the help, and the table of the documentation.
import type { ParseArgsOptionsConfig } from 'node:util';
import { type Setting, SETTINGS, variableOf } from './settings.ts';

const COLUMN = 28;

/** The options of the command line, as `parseArgs` takes them. What has no option is left out. */
export const settingOptions: ParseArgsOptionsConfig = Object.fromEntries(
  SETTINGS.filter(({ secret }) => !secret).map(({ name, kind }) => [
    name,
    { type: kind === 'switch' ? 'boolean' : 'string', ...(kind === 'list' && { multiple: true }) },
  ]),
);

/** One line for each setting, in groups. */
export const settingsHelp: string = SETTINGS.map(setting => {
  const { name, value, group, secret } = setting;
  const option = secret ? variableOf(name) : `--${name}${value ? ` ${value}` : ''}`;
  return `${group ? `\n${group}:\n\n` : ''}  ${option.padEnd(COLUMN)}${setting.help}${usual(setting, text => text)}`;
}).join('\n');

/** A table in Markdown, which the documentation contains word for word. */
export const settingsTable: string = [
  '| option | environment | file | what |',
  '|---|---|---|---|',
  ...SETTINGS.map(setting => {
    const { name, value, secret } = setting;
    const option = secret ? '' : `\`--${name}${value ? ` ${value}` : ''}\``;
    return `| ${option} | \`${variableOf(name)}\` | \`"${name}"\` | ${setting.help}${usual(setting, text => `\`${text}\``)} |`;
  }),
].join('\n');

function usual({ fallback }: Setting, quote: (text: string) => string): string {
  return fallback === undefined ? '' : ` (default ${quote(String(fallback))})`;
}
