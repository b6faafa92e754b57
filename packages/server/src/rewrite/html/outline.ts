// The outline of a document while it is being parsed: what parse5's tree builder needs to know of the elements it made, and no tree.
import { html, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';

/** An element, fragment or document: it knows what it is in, never what it holds, so that memory is as deep as the page, not as long. */
export interface Part {
  readonly name: string;
  readonly namespace: html.NS;
  readonly attributes: { readonly name: string; readonly value: string }[];
  parent: Part | null;
  /** What a template holds. */
  content?: Part;
  /** True inside a template that its author wrote as held: it is released as a whole. */
  inHeldTemplate: boolean;
}

export type Outline = TreeAdapterTypeMap<Part, Part, Part, Part, Part, Part, Part, Part, Part, Part>;

/** `made` hears of every element in the order they are made. */
export function makeOutline(made: (part: Part) => void): TreeAdapter<Outline> {
  const part = (name: string, namespace = html.NS.HTML, attributes: Part['attributes'] = []): Part => ({
    name,
    namespace,
    attributes,
    parent: null,
    inHeldTemplate: false,
  });
  const put = (parent: Part, child: Part) => {
    child.parent = parent;
    child.inHeldTemplate = parent.inHeldTemplate;
    if (child.content && parent.inHeldTemplate) child.content.inHeldTemplate = true;
  };
  const nothing = () => {};
  const none: Part[] = [];
  const never = (node: Part): node is Part => node.name === '';
  let mode = html.DOCUMENT_MODE.NO_QUIRKS;
  return {
    createElement(name, namespace, attributes) {
      const element = part(name, namespace, attributes);
      made(element);
      return element;
    },
    createDocument: () => part('#document'),
    createDocumentFragment: () => part('#fragment'),
    createCommentNode: () => part('#comment'),
    createTextNode: () => part('#text'),
    appendChild: put,
    insertBefore: put,
    insertText: nothing,
    insertTextBefore: nothing,
    detachNode: child => {
      child.parent = null;
    },
    setTemplateContent(template, content) {
      template.content = content;
      const has = (name: string) => template.attributes.some(attribute => attribute.name === name);
      content.inHeldTemplate = (has('data-purpose') || has('data-service')) && !has('shadowrootmode');
    },
    getTemplateContent: template => template.content ?? template,
    getParentNode: child => child.parent,
    getFirstChild: () => null,
    getChildNodes: () => none,
    getNamespaceURI: ({ namespace }) => namespace,
    getTagName: ({ name }) => name,
    getAttrList: ({ attributes }) => attributes,
    adoptAttributes: (recipient, attributes) => void recipient.attributes.push(...attributes),
    isElementNode: (node): node is Part => node.name[0] !== '#',
    isTextNode: never,
    isCommentNode: never,
    isDocumentTypeNode: never,
    setDocumentMode: (_, given) => {
      mode = given;
    },
    getDocumentMode: () => mode,
    setDocumentType: nothing,
    getTextNodeContent: () => '',
    getCommentNodeContent: () => '',
    getDocumentTypeNodeName: () => '',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    getNodeSourceCodeLocation: () => null,
    setNodeSourceCodeLocation: nothing,
    updateNodeSourceCodeLocation: nothing,
  };
}
