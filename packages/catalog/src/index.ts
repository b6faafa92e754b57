// The catalogue: dated facts about known services, by id; no logic.
import type { CatalogService } from '@assent/core';
import { abTasty } from './ab-tasty.ts';
import { activecampaign } from './activecampaign.ts';
import { adform } from './adform.ts';
import { adobeExperience } from './adobe-experience.ts';
import { adobeFonts } from './adobe-fonts.ts';
import { affilae } from './affilae.ts';
import { amazonAds } from './amazon-ads.ts';
import { amplitude } from './amplitude.ts';
import { atInternetSmarttag } from './at-internet-smarttag.ts';
import { ausha } from './ausha.ts';
import { avisVerifies } from './avis-verifies.ts';
import { awin } from './awin.ts';
import { axeptio } from './axeptio.ts';
import { batch } from './batch.ts';
import { brevo } from './brevo.ts';
import { calameo } from './calameo.ts';
import { calendly } from './calendly.ts';
import { cloudflare } from './cloudflare.ts';
import { cloudflareWebAnalytics } from './cloudflare-web-analytics.ts';
import { commandersActTms } from './commanders-act-tms.ts';
import { comscore } from './comscore.ts';
import { contentsquare } from './contentsquare.ts';
import { cookiebot } from './cookiebot.ts';
import { countly } from './countly.ts';
import { crazyEgg } from './crazy-egg.ts';
import { crisp } from './crisp.ts';
import { criteo } from './criteo.ts';
import { dailymotion } from './dailymotion.ts';
import { datadogRum } from './datadog-rum.ts';
import { datadome } from './datadome.ts';
import { deezer } from './deezer.ts';
import { didomi } from './didomi.ts';
import { dynatrace } from './dynatrace.ts';
import { effinity } from './effinity.ts';
import { elfsight } from './elfsight.ts';
import { equativ } from './equativ.ts';
import { eulerian } from './eulerian.ts';
import { facebookPlugins } from './facebook-plugins.ts';
import { firebase } from './firebase.ts';
import { firstId } from './first-id.ts';
import { fontAwesome } from './font-awesome.ts';
import { friendlyCaptcha } from './friendly-captcha.ts';
import { fullstory } from './fullstory.ts';
import { gemius } from './gemius.ts';
import { googleAds } from './google-ads.ts';
import { googleAdsenseGpt } from './google-adsense-gpt.ts';
import { googleAnalytics } from './google-analytics.ts';
import { googleCdn } from './google-cdn.ts';
import { googleFonts } from './google-fonts.ts';
import { googleFundingChoices } from './google-funding-choices.ts';
import { googleMaps } from './google-maps.ts';
import { googleOptimize } from './google-optimize.ts';
import { googleRecaptcha } from './google-recaptcha.ts';
import { googleSignin } from './google-signin.ts';
import { googleTagManager } from './google-tag-manager.ts';
import { hcaptcha } from './hcaptcha.ts';
import { hotjar } from './hotjar.ts';
import { hubspot } from './hubspot.ts';
import { iadvize } from './iadvize.ts';
import { id5 } from './id5.ts';
import { indexExchange } from './index-exchange.ts';
import { instagramEmbed } from './instagram-embed.ts';
import { intercom } from './intercom.ts';
import { invibes } from './invibes.ts';
import { iubenda } from './iubenda.ts';
import { jqueryCdn } from './jquery-cdn.ts';
import { jsdelivr } from './jsdelivr.ts';
import { kameleoon } from './kameleoon.ts';
import { klarna } from './klarna.ts';
import { klaviyo } from './klaviyo.ts';
import { kwanko } from './kwanko.ts';
import { linkedinInsight } from './linkedin-insight.ts';
import { livechat } from './livechat.ts';
import { liveramp } from './liveramp.ts';
import { lotame } from './lotame.ts';
import { magnite } from './magnite.ts';
import { mailchimp } from './mailchimp.ts';
import { mapbox } from './mapbox.ts';
import { marketo } from './marketo.ts';
import { matomo } from './matomo.ts';
import { matomoTagManager } from './matomo-tag-manager.ts';
import { mediametrieEstat } from './mediametrie-estat.ts';
import { mediarithmics } from './mediarithmics.ts';
import { metaPixel } from './meta-pixel.ts';
import { microsoftClarity } from './microsoft-clarity.ts';
import { microsoftUet } from './microsoft-uet.ts';
import { missena } from './missena.ts';
import { mixpanel } from './mixpanel.ts';
import { mouseflow } from './mouseflow.ts';
import { newRelic } from './new-relic.ts';
import { nextrollAdroll } from './nextroll-adroll.ts';
import { numberly } from './numberly.ts';
import { ogury } from './ogury.ts';
import { onesignal } from './onesignal.ts';
import { onetrust } from './onetrust.ts';
import { openstreetmap } from './openstreetmap.ts';
import { optimizely } from './optimizely.ts';
import { outbrain } from './outbrain.ts';
import { pardot } from './pardot.ts';
import { paypal } from './paypal.ts';
import { pianoAnalytics } from './piano-analytics.ts';
import { pinterestTag } from './pinterest-tag.ts';
import { piwikPro } from './piwik-pro.ts';
import { plausible } from './plausible.ts';
import { plezi } from './plezi.ts';
import { posthog } from './posthog.ts';
import { pubmatic } from './pubmatic.ts';
import { quantcast } from './quantcast.ts';
import { realytics } from './realytics.ts';
import { redditPixel } from './reddit-pixel.ts';
import { rtbHouse } from './rtb-house.ts';
import { seedtag } from './seedtag.ts';
import { segment } from './segment.ts';
import { sentry } from './sentry.ts';
import { shopify } from './shopify.ts';
import { simpleAnalytics } from './simple-analytics.ts';
import { sirdata } from './sirdata.ts';
import { smartsupp } from './smartsupp.ts';
import { snapPixel } from './snap-pixel.ts';
import { snowplow } from './snowplow.ts';
import { soundcloud } from './soundcloud.ts';
import { spotify } from './spotify.ts';
import { stripe } from './stripe.ts';
import { sublime } from './sublime.ts';
import { taboola } from './taboola.ts';
import { tarteaucitron } from './tarteaucitron.ts';
import { tawkTo } from './tawk-to.ts';
import { teads } from './teads.ts';
import { theTradeDesk } from './the-trade-desk.ts';
import { tiktokPixel } from './tiktok-pixel.ts';
import { timeone } from './timeone.ts';
import { trustcommander } from './trustcommander.ts';
import { trustedShops } from './trusted-shops.ts';
import { trustpilot } from './trustpilot.ts';
import { twitch } from './twitch.ts';
import { usercentrics } from './usercentrics.ts';
import { userlike } from './userlike.ts';
import { vimeo } from './vimeo.ts';
import { vwo } from './vwo.ts';
import { weborama } from './weborama.ts';
import { wordpressStats } from './wordpress-stats.ts';
import { wysistat } from './wysistat.ts';
import { xEmbed } from './x-embed.ts';
import { xPixel } from './x-pixel.ts';
import { xandr } from './xandr.ts';
import { yahooAds } from './yahoo-ads.ts';
import { yandexMetrica } from './yandex-metrica.ts';
import { youtube } from './youtube.ts';
import { zendesk } from './zendesk.ts';

export { type NeverHeld, neverHeld } from './never-held.ts';

/** Every known service by its id. */
export const catalog: Readonly<Record<string, CatalogService>> = Object.fromEntries(
  [
    abTasty,
    activecampaign,
    adform,
    adobeExperience,
    adobeFonts,
    affilae,
    amazonAds,
    amplitude,
    atInternetSmarttag,
    ausha,
    avisVerifies,
    awin,
    axeptio,
    batch,
    brevo,
    calameo,
    calendly,
    cloudflare,
    cloudflareWebAnalytics,
    commandersActTms,
    comscore,
    contentsquare,
    cookiebot,
    countly,
    crazyEgg,
    crisp,
    criteo,
    dailymotion,
    datadogRum,
    datadome,
    deezer,
    didomi,
    dynatrace,
    effinity,
    elfsight,
    equativ,
    eulerian,
    facebookPlugins,
    firebase,
    firstId,
    fontAwesome,
    friendlyCaptcha,
    fullstory,
    gemius,
    googleAds,
    googleAdsenseGpt,
    googleAnalytics,
    googleCdn,
    googleFonts,
    googleFundingChoices,
    googleMaps,
    googleOptimize,
    googleRecaptcha,
    googleSignin,
    googleTagManager,
    hcaptcha,
    hotjar,
    hubspot,
    iadvize,
    id5,
    indexExchange,
    instagramEmbed,
    intercom,
    invibes,
    iubenda,
    jqueryCdn,
    jsdelivr,
    kameleoon,
    klarna,
    klaviyo,
    kwanko,
    linkedinInsight,
    livechat,
    liveramp,
    lotame,
    magnite,
    mailchimp,
    mapbox,
    marketo,
    matomo,
    matomoTagManager,
    mediametrieEstat,
    mediarithmics,
    metaPixel,
    microsoftClarity,
    microsoftUet,
    missena,
    mixpanel,
    mouseflow,
    newRelic,
    nextrollAdroll,
    numberly,
    ogury,
    onesignal,
    onetrust,
    openstreetmap,
    optimizely,
    outbrain,
    pardot,
    paypal,
    pianoAnalytics,
    pinterestTag,
    piwikPro,
    plausible,
    plezi,
    posthog,
    pubmatic,
    quantcast,
    realytics,
    redditPixel,
    rtbHouse,
    seedtag,
    segment,
    sentry,
    shopify,
    simpleAnalytics,
    sirdata,
    smartsupp,
    snapPixel,
    snowplow,
    soundcloud,
    spotify,
    stripe,
    sublime,
    taboola,
    tarteaucitron,
    tawkTo,
    teads,
    theTradeDesk,
    tiktokPixel,
    timeone,
    trustcommander,
    trustedShops,
    trustpilot,
    twitch,
    usercentrics,
    userlike,
    vimeo,
    vwo,
    weborama,
    wordpressStats,
    wysistat,
    xEmbed,
    xPixel,
    xandr,
    yahooAds,
    yandexMetrica,
    youtube,
    zendesk,
  ].map(service => [service.id, service]),
);
