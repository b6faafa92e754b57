// The tags of a document as parse5's tree builder reads them: where each is in the source and what it became, piece by piece.
import { html, Parser, type Token, TokenizerMode } from 'parse5';
import { makeOutline, type Part } from './outline.ts';

export interface Tag {
  /** Lower case; as the tree builder reads it, so that `<image>` outside SVG is an `img`. */
  readonly name: string;
  readonly svg: boolean;
  readonly selfClosing: boolean;
  /** Inside a template that its author wrote as held. */
  readonly inHeldTemplate: boolean;
  readonly inTemplate: boolean;
  /** Offsets in the document, in units. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

export interface TagParser {
  write(units: string, last: boolean): void;
  /** True while what follows is text whatever it looks like: in a script, a style sheet, a title … */
  inText(): boolean;
}

const TEXT: readonly unknown[] = [TokenizerMode.RCDATA, TokenizerMode.RAWTEXT, TokenizerMode.SCRIPT_DATA, TokenizerMode.PLAINTEXT];

export interface Heard {
  start(tag: Tag): void;
  end(tag: Tag): void;
  /** A doctype: this is a whole document, not a fragment of one. */
  doctype(): void;
}

/**
 * The standard's own tree construction decides what is a tag, what is text, and which namespace an element is in: a tokeniser alone cannot
 * know. With `scripting` a `<noscript>` holds text, as in a browser that runs scripts.
 */
export function makeTagParser(heard: Heard, scripting: boolean): TagParser {
  let made: Part | undefined;
  let within = false;
  let text = false;
  const treeAdapter = makeOutline(part => {
    made = part;
  });
  const parser = new Parser({ treeAdapter, sourceCodeLocationInfo: true, scriptingEnabled: scripting });

  // the tree builder hands a token to itself again when it changes its insertion mode
  const once = (method: 'onStartTag' | 'onEndTag', after: (token: Token.TagToken) => void) => {
    const native = parser[method].bind(parser);
    parser[method] = token => {
      if (within) return native(token);
      within = true;
      made = undefined;
      native(token);
      within = false;
      after(token);
    };
  };
  once('onStartTag', token => {
    text = TEXT.includes(parser.tokenizer.state);
    heard.start(read(token, made, parser.openElements.tmplCount > 0));
  });
  once('onEndTag', token => {
    text = false;
    heard.end(read(token, undefined, false));
  });
  const onDoctype = parser.onDoctype.bind(parser);
  parser.onDoctype = token => {
    onDoctype(token);
    heard.doctype();
  };
  return { write: (units, last) => parser.tokenizer.write(units, last), inText: () => text };
}

function read(token: Token.TagToken, part: Part | undefined, inTemplate: boolean): Tag {
  const { startOffset, endOffset, startLine } = token.location as Token.Location;
  return {
    name: token.tagName.toLowerCase(),
    svg: part?.namespace === html.NS.SVG,
    selfClosing: token.selfClosing,
    inHeldTemplate: part?.inHeldTemplate ?? false,
    inTemplate,
    start: startOffset,
    end: endOffset,
    line: startLine,
  };
}
