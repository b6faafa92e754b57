// What stands in the place of a held embed: whose it is, what showing it would do, and two ways to show it (FR-28).
import type { Method } from '@assent/core';
import type { JSX } from 'preact';
import { Button } from '../Button.tsx';
import type { HeadingTag } from '../heading.ts';
import type { Speak } from '../words.ts';

export interface PlaceholderProps {
  readonly say: Speak;
  /** `video` or `audio` where the element says so. */
  readonly type: string | undefined;
  /** Name of the service, else the host that it would be loaded from. */
  readonly name: string;
  /** Address of the original. */
  readonly url: string | undefined;
  readonly heading: HeadingTag;
  /** What overrules the visitor's choice on this page. */
  readonly health: boolean;
  readonly onOnce: () => void;
  /** Left out where no choice can allow it. */
  readonly onAlways: ((input: Method['input']) => void) | undefined;
}

export function Placeholder({ say, type, name: service, url, heading: Heading, health, onOnce, onAlways }: PlaceholderProps): JSX.Element {
  return (
    <div class="embed" data-assent-part="placeholder">
      <div class="stack">
        <Heading class="title">{type ? say('embed.title', { type: say(`type.${type}`), service }) : say('embed.title.plain', { service })}</Heading>
        <p>{health ? say('embed.health', { service }) : say('embed.why', { service })}</p>
        <div class="acts">
          <Button look="main" part="once" onPress={onOnce}>
            {say('embed.once')}
          </Button>
          {onAlways && (
            <Button look="plain" part="always" onPress={onAlways}>
              {say('embed.always', { service })}
            </Button>
          )}
        </div>
        {url && (
          <p>
            <a href={url} target="_blank" rel="noopener noreferrer">
              {say('embed.open', { service })}
            </a>
          </p>
        )}
      </div>
    </div>
  );
}
