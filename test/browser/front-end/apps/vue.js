// Vue: a keyed list, v-model, v-html, Teleport, Transition, a slot, a custom element and a watcher, from templates compiled in the page.
import { createApp, defineCustomElement, h, nextTick, ref, watch } from 'vue/dist/vue.esm-bundler.js';
import { trace, until } from './trace.js';

const Card = { template: '<section class="card"><slot>empty</slot></section>' };

const Shop = {
  components: { Card },
  setup() {
    const items = ref([1, 2, 3]);
    const name = ref('');
    const open = ref(true);
    const raw = ref('<b>raw</b><img alt="" src="/own.png">');
    watch(name, (now, before) => trace('name', before, now));
    return { items, name, open, raw, turn: () => (items.value = items.value.toReversed()) };
  },
  template: `<input id="name" v-model="name"><button id="turn" @click="turn">turn</button><button id="open" @click="open = !open">open</button>
    <TransitionGroup tag="ul"><li v-for="item in items" :key="item" :data-item="item"><a :href="'/item/' + item">{{ item }}</a></li></TransitionGroup>
    <Transition><p v-if="open" id="shown">shown</p></Transition>
    <div v-html="raw"></div><Card><i>{{ name }}</i></Card><Teleport to="body"><em id="portal">{{ name }}</em></Teleport>`,
};

export async function run(box) {
  customElements.define('shop-price', defineCustomElement({ props: { amount: Number }, render: ({ amount }) => h('b', `${amount} €`) }));
  const app = createApp(Shop);
  app.mount(box);
  const first = box.querySelector('li');
  document.querySelector('#turn').click();
  await nextTick();
  trace('same node after the turn', first === box.querySelector('li:last-child'));
  const field = document.querySelector('#name');
  field.value = 'Ada';
  field.dispatchEvent(new Event('input'));
  document.querySelector('#open').click();
  await until(() => !document.querySelector('#shown'));
  const price = document.createElement('shop-price');
  price.setAttribute('amount', '12');
  box.append(price);
  await until(() => price.shadowRoot?.textContent === '12 €');
  await until(() => !box.innerHTML.includes('v-move'));
  trace('html', box.innerHTML, document.querySelector('#portal').outerHTML, price.shadowRoot.innerHTML);
  app.unmount();
  trace('after', box.innerHTML, document.querySelector('#portal'));
}
