// The dashboard's composition root: the browser's parts in, the page out.
import { render } from 'preact';
import { makeApi } from './api/api.ts';
import { App } from './screen/App.tsx';
import { adoptStyles } from './style/adopt-styles.ts';
import { makeAddress } from './view/address.ts';
import { ViewProvider } from './view/use-view.tsx';

const address = makeAddress(window);
const token = address.takeToken('token');
const link = address.takeToken('link');
const api = makeApi(window.fetch.bind(window));
const root = document.getElementById('dashboard');

// a browser that keeps nothing throws where another answers
function storageOf(window: Window): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

adoptStyles(document);
if (root)
  render(
    <ViewProvider address={address}>
      <App
        api={api}
        origin={address.origin}
        token={token || link}
        byLink={link !== ''}
        languages={navigator.languages}
        now={Date.now}
        memory={storageOf(window)}
      />
    </ViewProvider>,
    root,
  );
