// Lets the reader of a notice see into closed shadow roots, through which the page itself cannot look.
import type { CDPSession, Protocol } from 'puppeteer-core';
import { isolatedWorld } from '../visit/isolated.ts';

/** Of a larger page the whole document is not asked for: it would be tens of megabytes, several times. */
const MOST_ELEMENTS = 50_000;

/** Answers true where there was a closed root. Chromium tells of them; the page does not notice. */
export async function revealRoots(session: CDPSession): Promise<boolean> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.getElementsByTagName("*").length', returnByValue: true });
  if (Number(result.value) > MOST_ELEMENTS) return false;
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const { frameTree } = await session.send('Page.getFrameTree');
  const closed = closedRoots(root, frameTree.frame.id);
  for (const { backendNodeId, frameId } of closed) {
    const executionContextId = await isolatedWorld(session, frameId);
    const { object } = await session.send('DOM.resolveNode', { backendNodeId, executionContextId });
    if (!object.objectId) continue;
    await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: 'function () { (globalThis.assentRoots ??= new WeakMap()).set(this.host, this); }',
    });
    await session.send('Runtime.releaseObject', { objectId: object.objectId });
  }
  return closed.length > 0;
}

interface ClosedRoot {
  readonly backendNodeId: number;
  readonly frameId: string;
}

function closedRoots(node: Protocol.DOM.Node, frameId: string): ClosedRoot[] {
  const roots = node.shadowRoots ?? [];
  const here = roots.filter(({ shadowRootType }) => shadowRootType === 'closed').map(({ backendNodeId }) => ({ backendNodeId, frameId }));
  const below = [...(node.children ?? []), ...roots].flatMap(child => closedRoots(child, frameId));
  const framed = node.contentDocument ? closedRoots(node.contentDocument, node.frameId ?? frameId) : [];
  return [...here, ...below, ...framed];
}
