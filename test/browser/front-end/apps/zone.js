// zone.js, which patches the same natives over us: what it tracks and what it runs.
import 'zone.js';
import { trace, until } from './trace.js';

export async function run(box) {
  const tasks = [];
  const zone = Zone.current.fork({
    name: 'shop',
    onScheduleTask: (parent, _, target, task) => {
      tasks.push(`${task.type} ${task.source}`);
      return parent.scheduleTask(target, task);
    },
  });
  zone.run(() => {
    const request = new XMLHttpRequest();
    request.open('GET', '/own.json');
    request.addEventListener('load', () => trace('xhr in', Zone.current.name, request.responseText));
    request.send();
    box.addEventListener('click', () => trace('click in', Zone.current.name));
    setTimeout(() => trace('timeout in', Zone.current.name), 1);
    fetch('/own.json').then(() => trace('fetch in', Zone.current.name));
    new MutationObserver(() => trace('mutation in', Zone.current.name)).observe(box, { childList: true });
  });
  box.click();
  box.append('x');
  await until(() => window.trace.length >= 5);
  window.trace.sort();
  trace('tasks', tasks.toSorted());
}
