// Amplitude: the script loader that its npm package ships, with its hosts moved to the demo; integrity kept, not marked up.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageDirectory } from '../../vendors/answers.ts';
import type { Html } from '../html.ts';
import { inlineScript, type TagContext } from './tag.ts';

const LOADER = path.join(packageDirectory('@amplitude/analytics-browser'), 'lib/scripts/amplitude-snippet-min.js');

export function amplitude({ vendor }: TagContext): Html {
  const host = vendor('amplitude');
  return inlineScript(`${readFileSync(LOADER, 'utf8').replace('https://cdn.amplitude.com', host).trim()}
  amplitude.init('lucarne', {
    serverUrl: '${host}/2/httpapi',
    remoteConfig: { serverUrl: '${host}/config' },
    enableDiagnostics: false,
    autocapture: { elementInteractions: false }
  });`);
}
