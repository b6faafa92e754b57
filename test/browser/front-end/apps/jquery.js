// jQuery: building, moving, events, ajax, a script by address, and HTML whose scripts run.
import $ from 'jquery';
import { trace, until } from './trace.js';

export async function run(box) {
  const list = $('<ul>').appendTo(box);
  for (let index = 0; index < 5; index++) $('<li>', { text: `Item ${index}`, 'data-index': index }).prependTo(list);
  list.on('click', 'li', event => trace('click', $(event.currentTarget).data('index')));
  list.find('li').eq(2).trigger('click').addClass('on').css('color', 'red').wrapInner('<b>');
  list.find('li').first().insertAfter(list.find('li').last());
  list.find('li').eq(1).replaceWith('<li class="new">new</li>');
  $(box).append('<script>window.inline = (window.inline || 0) + 1</script><img alt="" src="/own.png">');
  trace('json', await $.getJSON('/own.json'));
  await $.getScript('/own-by-jquery.js');
  $('<div id="loaded">').appendTo(box).load('/own.html');
  await until(() => $('#loaded .swapped').length);
  trace('html', box.innerHTML, window.inline, window.ran.includes('own/own-by-jquery.js'));
  $(box).empty();
  trace('after', box.innerHTML);
}
