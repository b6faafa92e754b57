// Takes the reference screenshots (`npm run screens [-- NAME]`) into `screens/`: every example of the gallery, and the pages around them.
import { mkdirSync } from 'node:fs';
import { shootExamples } from './shoot-examples.ts';
import { shootPages } from './shoot-pages.ts';

const FOLDER = 'screens';

const wanted = process.argv[2] ?? '';
const say = (line: string) => void process.stderr.write(`${line}\n`);
mkdirSync(FOLDER, { recursive: true });
await shootExamples(FOLDER, wanted, say);
await shootPages(FOLDER, wanted, say);
