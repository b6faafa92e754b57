// Vendors' own code from npm, as a site starts it with the vendor's own hold: what it does while held, on a grant, and after a withdrawal.

export interface RealVendor {
  /** What the site's snippet leaves before the vendor's code. */
  readonly head?: string;
  /** Starts the loaded code, told to wait. */
  readonly start?: string;
  /** What a site does that is worth an event. */
  readonly act: string;
  /** Becomes true once the code is ready to act. */
  readonly ready?: string;
  /** All that it stores and asks although it waits: why it is held all the same. */
  readonly held?: Seen;
  /** What shows that the grant was heard. */
  readonly granted: Seen;
  /** All that it still stores and asks of an act after a withdrawal, its storage erased: why the gate goes on holding it. */
  readonly withdrawn?: Seen;
  /** JSON of its servers. */
  readonly answer?: (body: string) => string;
}

/** `*` = any characters. */
export interface Seen {
  /** Names, in order. */
  readonly stored?: readonly string[];
  /** Hosts with paths, in order. */
  readonly asked?: readonly string[];
}

/** What its base code leaves. */
const ADOBE_QUEUE = `window.__alloyNS=['alloy'];alloy=function(){var u=arguments;return new Promise(function(i,l){setTimeout(function(){alloy.q.push([i,l,u])})})};alloy.q=[]`;

/** Adobe's servers say what its code stores. */
function adobe(body: string): string {
  const said = /"val":"([yn])"/.exec(body)?.[1];
  const consent = said ? [{ key: 'kndctr_A_AdobeOrg_consent', value: `general=${said === 'y' ? 'in' : 'out'}`, maxAge: 15_552_000 }] : [];
  const identity = { key: 'kndctr_A_AdobeOrg_identity', value: 'id', maxAge: 34_128_000 };
  return JSON.stringify({
    handle: [
      { type: 'identity:result', payload: [{ id: '1', namespace: { code: 'ECID' } }] },
      { type: 'state:store', payload: [identity, ...consent] },
    ],
  });
}

export const REAL_VENDORS: Readonly<Record<string, RealVendor>> = {
  'adobe-experience': {
    head: ADOBE_QUEUE,
    start: "alloy('configure',{datastreamId:'d',orgId:'A@AdobeOrg',defaultConsent:'pending'})",
    act: "alloy('sendEvent',{xdm:{}}).catch(()=>{})",
    granted: { stored: ['kndctr_A_AdobeOrg_identity'], asked: ['edge.adobedc.net/ee/v1/interact'] },
    answer: adobe,
  },
  amplitude: {
    start: "amplitude.init('0123456789abcdef0123456789abcdef',{serverZone:'EU',optOut:true})",
    act: "amplitude.track('act')",
    held: { stored: ['AMP_*'], asked: ['sr-client-cfg.eu.amplitude.com/*'] },
    granted: { stored: ['AMP_unsent_*'], asked: ['api.eu.amplitude.com/2/httpapi'] },
    withdrawn: { asked: ['api.eu.amplitude.com/2/httpapi'] }, // what it had gathered
  },
  countly: {
    head: 'Countly=window.Countly||{};Countly.q=Countly.q||[]',
    start: "Countly.init({app_key:'test',url:'https://test.count.ly',require_consent:true,interval:50});Countly.track_sessions()",
    act: "Countly.add_event({key:'act'})",
    held: { stored: ['test/cly_*'], asked: ['test.count.ly/i', 'test.count.ly/o/sdk'] },
    granted: { stored: ['test/cly_session'], asked: ['test.count.ly/i'] },
    withdrawn: { stored: ['test/cly_queue'] }, // its word of the withdrawal, that waits to be sent
  },
  'datadog-rum': {
    start:
      "DD_RUM.init({applicationId:'00000000-0000-0000-0000-000000000000',clientToken:'pub0',site:'datadoghq.eu',sessionSampleRate:100,trackingConsent:'not-granted'})",
    act: "DD_RUM.addAction('act')",
    granted: { stored: ['_dd_s_v2'] },
  },
  'microsoft-clarity': {
    // its loader starts it ahead of all that waits
    head: "clarity=window.clarity||function(){(clarity.q=clarity.q||[]).push(arguments)};clarity('start',{projectId:'test',upload:'https://n.clarity.ms/collect',track:false,content:true});clarity.q.unshift(clarity.q.pop())",
    act: "clarity('event','act')",
    held: { asked: ['n.clarity.ms/collect'] },
    granted: { stored: ['_clck', '_clsk'] },
    withdrawn: { asked: ['n.clarity.ms/collect'] },
  },
  mixpanel: {
    head: "mixpanel=[];mixpanel.__SV=1.2;mixpanel._i=[['0123456789abcdef0123456789abcdef',{opt_out_tracking_by_default:true,batch_requests:false},'mixpanel']]",
    act: "mixpanel.track('act')",
    held: { stored: ['__mp_opt_in_out_*', 'mp_*'] },
    granted: { asked: ['api-js.mixpanel.com/track/'] },
  },
  'piano-analytics': {
    head: 'pdl={requireConsent:"v2",consent:{products:["PA"],defaultPreset:{PA:"opt-out"}}}',
    start: "pa.setConfigurations({site:1,collectDomain:'https://logsx.xiti.com'})",
    act: "pa.sendEvent('page.display',{page:'home'})",
    held: { stored: ['_pprv'], asked: ['logsx.xiti.com/event'] },
    granted: { stored: ['_pcid'], asked: ['logsx.xiti.com/event'] },
    withdrawn: { asked: ['logsx.xiti.com/event'] },
  },
  posthog: {
    head: "posthog=[];posthog.__SV=1;posthog._i=[['phc_test',{api_host:'https://eu.i.posthog.com',advanced_disable_flags:true,request_batching:false,opt_out_useragent_filter:true,cookieless_mode:'on_reject'},'posthog']]",
    act: "posthog.capture('act')",
    granted: { stored: ['ph_phc_test_posthog'], asked: ['eu.i.posthog.com/e/'] },
  },
  segment: {
    head: "analytics=[];analytics._writeKey='test';analytics._cdn='https://cdn.segment.com';analytics.push(['page']);analytics.addSourceMiddleware=(...x)=>analytics.push(['addSourceMiddleware',...x])",
    ready: 'analytics.initialized',
    act: "analytics.track('act').catch(()=>{})",
    // it knows no waiting: it is told with its first event, and until then the gate alone holds it
    held: { stored: ['ajs_*'], asked: ['api.segment.io/*', 'cdn.segment.com/*'] },
    granted: { stored: ['ajs_anonymous_id'], asked: ['api.segment.io/v1/t'] },
    withdrawn: { stored: ['ajs_*'] }, // it names the visitor of an event before that is turned away
    answer: () => '{"integrations":{"Segment.io":{"apiKey":"test"}}}',
  },
  snowplow: {
    head: "queue=[];snowplow=(...call)=>queue.push(call);snowplow('newTracker','t','https://collector.example',{appId:'test',anonymousTracking:{withServerAnonymisation:true},stateStorageStrategy:'none'})",
    // its tag is a queue in front of the same functions
    start: 'snowplow=(name,...options)=>snowplowBrowserTracking[name](...options);queue.forEach(call=>snowplow(...call))',
    act: "snowplow('trackPageView')",
    held: { asked: ['collector.example/*'] },
    granted: { stored: ['_sp_id*'], asked: ['collector.example/*'] },
    withdrawn: { asked: ['collector.example/*'] },
  },
};
