// CodeMirror: an editor that is typed into, asked to undo, and read.
import { undo } from '@codemirror/commands';
import { basicSetup, EditorView } from 'codemirror';
import { trace, until } from './trace.js';

export async function run(box) {
  const changes = [];
  const view = new EditorView({
    doc: 'const one = 1;\n',
    extensions: [basicSetup, EditorView.updateListener.of(update => update.docChanged && changes.push(update.changes.toJSON()))],
    parent: box,
  });
  view.focus();
  view.dispatch({ changes: { from: 15, insert: 'const two = 2;\n' }, selection: { anchor: 30 } });
  document.execCommand('insertText', false, 'x');
  await until(() => view.state.doc.toString().endsWith('x'));
  trace('typed', view.state.doc.toString(), changes);
  undo(view);
  trace('undone', view.state.doc.toString(), view.hasFocus);
  await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  trace(
    'lines',
    [...box.querySelectorAll('.cm-line')].map(line => line.textContent),
    box.querySelectorAll('.cm-gutters').length,
  );
  view.destroy();
  trace('after', box.innerHTML);
}
