// Pages that were written for another consent tool, one for each: what it holds waits here and runs once granted, its links and calls open ours, its events come.
import { PEERS } from '@assent/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../helpers/eventually.ts';
import { type LawStage, openLawStage } from '../helpers/law-stage.ts';

let stage: LawStage;
beforeAll(async () => {
  stage = await openLawStage(on => ({
    services: [on('stats', 'audience'), on('ads', 'advertising'), on('video', 'media')],
    aliases: PEERS.map(({ id }) => id),
  }));
}, 60_000);
afterAll(() => stage.close());

/** The vendors `own` and `far` are declared nowhere: what the tool's own markup says of them is all there is. */
interface Page {
  readonly held: string;
  readonly opens?: string;
  readonly call?: string;
  readonly event?: string;
}

const PAGES: Readonly<Record<string, Page>> = {
  'vanilla-cookieconsent': {
    held: '<script type="text/plain" data-category="analytics" data-service="Own counter" data-src="{own}"></script><script type="text/plain" data-category="ads" src="{far}"></script>',
    opens: '<button data-cc="show-preferencesModal">x</button>',
    call: 'CookieConsent.showPreferences()',
    event: 'window:cc:onConsent',
  },
  klaro: {
    held: '<script type="text/plain" data-type="application/javascript" data-name="stats" data-src="{own}"></script><script type="text/plain" data-type="text/javascript" data-name="ads" data-src="{far}"></script>',
    call: 'klaro.show()',
  },
  orejime: {
    held: '<script type="opt-in" data-type="application/javascript" data-name="analytics" data-src="{own}"></script><template data-purpose="advertising"><script src="{far}"></script></template>',
    call: 'orejime.prompt()',
  },
  tarteaucitron: {
    held: '<script type="text/plain" data-tarteaucitron="analytic" data-src="{own}"></script><script type="text/plain" data-tarteaucitron="ads" data-src="{far}"></script>',
    opens: '<a href="#tarteaucitron">x</a>',
    call: 'tarteaucitron.userInterface.openPanel()',
  },
  cookiebot: {
    held: '<script type="text/plain" data-cookieconsent="statistics" src="{own}"></script><script type="text/plain" data-cookieconsent="statistics,marketing" src="{far}"></script>',
    call: 'Cookiebot.renew()',
    event: 'window:CookiebotOnAccept',
  },
  onetrust: {
    held: '<script type="text/plain" class="optanon-category-C0002" src="{own}"></script><script type="text/plain" class="optanon-category-C0004" src="{far}"></script>',
    opens: '<button id="ot-sdk-btn" class="ot-sdk-show-settings">x</button>',
    call: 'OneTrust.ToggleInfoDisplay()',
    event: 'window:OneTrustGroupsUpdated',
  },
  usercentrics: {
    held: '<script type="text/plain" data-usercentrics="stats" src="{own}"></script><script type="text/plain" data-usercentrics="marketing" uc-src="{far}"></script>',
    call: 'UC_UI.showSecondLayer()',
  },
  didomi: {
    held: '<script type="didomi/javascript" data-purposes="measure_content_performance" data-src="{own}"></script><script type="didomi/javascript" data-purposes="create_ads_profile" data-src="{far}"></script>',
    call: 'Didomi.preferences.show()',
  },
  axeptio: {
    held: '<script type="text/plain" data-axeptio-cookies="stats" data-src="{own}"></script><script type="text/plain" data-axeptio-cookies="ads" data-src="{far}"></script>',
    call: 'openAxeptioCookies()',
  },
  cookieyes: {
    held: '<script type="text/plain" data-cookieyes="cookieyes-analytics" src="{own}"></script><script type="text/plain" data-cookieyes="cookieyes-advertisement" src="{far}"></script>',
    opens: '<button class="cky-banner-element">x</button>',
    call: 'revisitCkyConsent()',
    event: 'document:cookieyes_consent_update',
  },
  iubenda: {
    held: '<script type="text/plain" class="_iub_cs_activate" data-iub-purposes="4" data-suppressedsrc="{own}"></script><script type="text/plain" class="_iub_cs_activate" data-iub-purposes="5" data-suppressedsrc="{far}"></script>',
    opens: '<a href="#" class="iubenda-cs-preferences-link">x</a>',
  },
  'cookie-script': {
    held: '<script type="text/plain" data-cookiescript="accepted" data-cookiecategory="performance" src="{own}"></script><script type="text/plain" data-cookiescript="accepted" data-cookiecategory="targeting" data-src="{far}"></script>',
    opens: '<a href="#" id="csconsentlink">x</a>',
    call: 'CookieScript.instance.show()',
    event: 'window:CookieScriptAccept',
  },
  complianz: {
    held: '<script type="text/plain" data-service="general" data-category="statistics" data-cmplz-src="{own}"></script><iframe data-service="general" data-category="marketing" data-src-cmplz="{far}" src="about:blank"></iframe>',
    opens: '<button class="cmplz-manage-consent">x</button>',
    event: 'document:cmplz_status_change',
  },
  c15t: {
    held: '<iframe data-category="measurement" data-src="{own}"></iframe><script type="text/plain" data-c15t-category="marketing" src="{far}"></script>',
  },
  fides: {
    held: '<script type="text/plain" data-fides-consent="analytics" src="{own}"></script><script type="text/plain" data-fides-consent="advertising" src="{far}"></script>',
    opens: '<button id="fides-modal-link">x</button>',
    call: 'Fides.showModal()',
    event: 'window:FidesUpdated',
  },
};

test('every tool that a site may name has its page here', () => {
  expect(Object.keys(PAGES).sort()).toEqual(PEERS.map(({ id }) => id).sort());
});

test.each(Object.entries(PAGES))('%s', async (_, { held, opens = '', call, event }) => {
  const listening = event
    ? `<script>${event.split(':')[0]}.addEventListener('${event.split(':').slice(1).join(':')}', () => { window.heard = true; });</script>`
    : '';
  const visitor = await stage.visit({ body: `${listening}${held}${opens}` });
  const { page } = visitor;
  const loaded = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .flatMap(({ name }) => /(own|far)\.localhost/.exec(name)?.[1] ?? [])
        .sort(),
    );
  expect(await visitor.text('notice')).not.toBe('');
  expect(await visitor.ran()).toEqual([]);

  // half of it is granted: purposes that go by the tool's names are told apart
  await page.evaluate('assent.choose({ audience: true })');
  await eventually(loaded, names => names.includes('own'), 'what the granted purpose holds to load');
  expect(await loaded()).toEqual(['own']);
  if (event) expect(await page.evaluate('window.heard')).toBe(true);
  await page.evaluate('assent.acceptAll()');
  await eventually(loaded, names => names.includes('far'), 'the rest to load');

  const panel = "!!document.querySelector('assent-root').shadowRoot.querySelector('[data-assent-part=panel]')";
  for (const act of [...(call ? [call] : []), ...(opens ? ["document.querySelector('main a, main button').click()"] : [])]) {
    await page.evaluate(`void (${act})`);
    await page.waitForFunction(panel, { timeout: 15_000 });
    await visitor.click('close');
    await page.waitForFunction(`!${panel}`.replace('!!!', '!'), { timeout: 15_000 });
  }
  await visitor.leave();
});

test('a name that means none of the site’s purposes stays held, and is told', async () => {
  const visitor = await stage.visit({ body: '<script type="text/plain" data-cookieconsent="telemetry" src="{own}"></script>' });
  await visitor.page.evaluate("document.addEventListener('assent:problem', event => { window.code = event.detail.message; })");
  await visitor.page.evaluate('assent.acceptAll()');
  await new Promise(resolve => setTimeout(resolve, 500));
  expect(await visitor.ran()).toEqual([]);
  await visitor.leave();
});
