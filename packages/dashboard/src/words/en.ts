// English.
import type { Words } from './words.ts';

export const en: Words = {
  tag: 'en',
  name: 'English',
  title: 'Consent rates',
  skip: 'Skip to the figures',
  language: 'Language',
  site: 'Site',
  signOut: 'Sign out',
  pages: {
    overview: 'Overview',
    funnel: 'Funnel',
    breakdowns: 'Breakdowns',
    versions: 'Versions',
    experiments: 'Experiments',
    health: 'Health',
    proofs: 'Proofs',
    requests: 'Requests',
    access: 'Access',
  },
  pagesLabel: 'Pages',
  loading: 'Loading the figures…',

  signIn: {
    title: 'Sign in',
    about: 'See how many people answer your notice, and what they choose.',
    token: 'Access token or sign-in code',
    where: 'It was printed once, when the endpoint first started. Lost it? On that machine, run:',
    submit: 'Sign in',
    empty: 'Paste the token to sign in.',
    wrong: 'This token is not valid. Check that it was pasted whole, or make a new one.',
    ended: 'Your session has ended. Sign in again to go on.',
    privacy: 'Rates are counts, of nobody in particular. Records are for the data protection officer alone.',
    passkey: 'Sign in with a passkey',
    passkeyFailed: 'No passkey of this device opens an account here. Use a token or a code, then add one under “Access”.',
    company: 'Sign in with your company',
    companyUnknown: 'Your company knows you, but nobody has given you an account here. Ask an administrator.',
    companyFailed: 'Your company’s sign-in did not work. Try again, or use another way.',
  },

  link: {
    dead: 'This link opens nothing',
    deadAbout: 'It has expired, was revoked, or was not copied whole. Ask whoever sent it for a new one.',
    fixed: 'shared with you to read; days and filters are fixed',
  },

  shortcuts: {
    label: 'Keyboard shortcuts',
    about: 'Single keys, wherever you are not writing.',
    clear: 'Take all filters away',
    on: 'Shortcuts are on',
    close: 'Close',
  },

  range: {
    label: 'Date range',
    presets: { '7d': '7 days', '28d': '28 days', '90d': '90 days' },
    custom: 'Custom',
    from: 'First day',
    to: 'Last day',
    apply: 'Show these days',
    incomplete: 'Give both a first and a last day.',
    reversed: 'The last day comes before the first: swap them.',
    long: days => `Choose at most ${days} days.`,
    zone: zone => (zone === 'UTC' ? 'Days in UTC' : `Days by the clock of ${zone}`),
    growing: 'today still counting',
  },

  indicator: {
    shown: {
      label: 'Shown',
      about:
        'Notices that stayed visible for a second in an active tab, or were answered sooner. Counted once per page load, without any identifier: one person who reads three pages without answering counts three times.',
    },
    answered: {
      label: 'Answer rate',
      about:
        'Notices answered by an explicit choice, out of notices shown. Closing or ignoring the notice is not an answer, and counts as a refusal until there is one.',
    },
    acceptAll: { label: 'Accept all', about: 'Answers given with the “accept all” button, out of all answers.' },
    refuseAll: { label: 'Refuse all', about: 'Answers given with the “refuse all” button, out of all answers.' },
    custom: { label: 'Custom', about: 'Answers made purpose by purpose in the preferences, whatever they were, out of all answers.' },
    withdrawn: {
      label: 'Withdrawn',
      about:
        'People who took their consent back in this range, set beside the answers of the same range. A withdrawal may undo an older choice, so read it as an order of magnitude.',
    },
  },
  about: label => `What “${label}” means`,
  figures: 'Key figures',
  outOf: (hits, of) => `${hits} of ${of}`,
  bases: { shown: 'shown', answered: 'answers' },
  interval: interval => `95% interval ${interval}`,
  perDay: count => `${count} a day on average`,
  few: count => `not enough answers yet (n = ${count})`,
  hidden: 'withheld to protect a small count',
  hiddenCount: 'hidden',
  impossible: 'no rate can be made of these',
  sum: 'Accept all, refuse all and custom add up to 100%, rounding aside.',

  trend: {
    title: 'Over time',
    finding: {
      none: 'Not enough answers yet to draw a rate.',
      single: rate => `${rate} of answers accept everything.`,
      level: rate => `${rate} of answers accept everything, steady from the first half of the range to the second.`,
      moved: (before, after, up) =>
        `Accepting everything went ${up ? 'up' : 'down'} from ${before} to ${after} between the first and second half of the range, more than chance explains.`,
    },
    grain: { day: 'One point a day.', week: 'One point a week, because single days have too few answers.' },
    gaps: 'A gap is a period with fewer than 100 answers, or with a hidden count.',
    hint: 'Use the arrow keys to read the points one by one.',
    growing: 'still counting',
    untold: 'not told',
    column: { day: 'Day', week: 'Week' },
    table: 'Show table',
    caption: 'Counts and rates over time',
  },

  purposes: {
    title: 'Accepted, by purpose',
    about: 'Answers that accepted the purpose, out of all answers. The thin line is the 95% interval.',
    column: 'Purpose',
    granted: 'Accepted',
    rate: 'Rate',
    interval: '95% interval',
    caption: 'Answers that accepted each purpose',
    none: 'This site asks for no purpose.',
    known: { preferences: 'Preferences', audience: 'Audience measurement', media: 'Videos and embeds', advertising: 'Advertising' },
  },

  dimensions: {
    names: {
      device: 'Device',
      country: 'Country',
      template: 'Kind of page',
      locale: 'Language',
      version: 'Version',
      entry: 'Where it was answered',
      profile: 'Legal profile',
      variant: 'Variant',
    },
    values: {
      mobile: 'Phone',
      tablet: 'Tablet',
      desktop: 'Computer',
      other: 'Other pages',
      notice: 'Notice',
      panel: 'Preferences',
      embed: 'Embed on the page',
      script: 'The page’s own script',
      signal: 'Browser signal',
    },
    unknown: 'Not known',
    answers: 'Answers',
    later: 'Later choices',
  },

  filters: { label: 'Only', remove: 'Remove this filter', clear: 'Clear all' },

  change: {
    none: 'nothing to compare with',
    points: points => `${points} points`,
    percent: percent => `${percent}%`,
    chance: 'may be chance',
    with: span => `Changes are against ${span}, the same weekdays.`,
  },

  parity: {
    title: 'Parity',
    holds: 'Refusing is as easy as accepting: same place, same look, same number of steps. These rates were not bought.',
    fails: 'The notice favours one answer, so these rates do not show what people want:',
    rule: (id, title, why) => `${id}: ${title} (${why})`,
    rules: {
      L10: 'More steps to refuse than to accept',
      L11: 'A refusal that looks like less than the acceptance',
      L12: 'Answers that are hard to read',
      L13: 'A refusal that is out of sight',
      L14: 'Words that say something else than what happens',
      L15: 'A second notice that only offers to accept',
      L16: 'More offers to accept than to refuse',
    },
  },

  versions: {
    live: 'Versions that went live',
    wentLive: day => `A version went live on ${day}`,
    since: day => `Since ${day}`,
    first: 'The first version that was served.',
    asksAgain: 'Asks again.',
    none: 'No version was served by then.',
    idle: 'Nobody met it in these days.',
    alone: 'Nothing to compare it with in these days.',
    compared: (points, low, high, clear) =>
      clear
        ? `${points} points of full acceptance against the version before (95% interval ${low} to ${high}): more than chance explains, though visitors and seasons change too.`
        : `${points} points against the version before (95% interval ${low} to ${high}): no difference that chance could not explain.`,
  },

  funnel: {
    title: 'From a page to a choice',
    about: 'Each bar is counted, not estimated. Whoever has answered sees no notice, so that most pages need none.',
    stages: { views: 'Page views', eligible: 'Needed a choice', shown: 'Notice shown', answered: 'Answered', granted: 'Granted' },
    granted: 'granted',
    outOf: (share, stage) => `${share} of “${stage}”`,
    stage: 'Stage',
    count: 'Count',
    before: 'Stage before',
  },

  coverage: {
    title: 'On how many pages each purpose is on',
    about: 'Page views with the purpose on, out of all page views: what other tools can see at most.',
    none: 'Page views are not told apart by this filter, or none were counted yet.',
    gpc: 'Browsers that ask not to be tracked (GPC)',
    views: 'page views',
  },

  delivery: {
    title: 'Proofs that arrived',
    about: 'Answers are counted twice: on the page, and again as a durable record. What lies between waits in visitors’ browsers, or was lost on the way.',
    rate: (kept, given) => `${kept} records for ${given} answers`,
    none: 'No answer was given in these days.',
    queue: count => `Waiting for the store at this moment: ${count}.`,
  },

  exporting: {
    label: 'Export',
    all: 'All tables (ZIP)',
    json: 'The same numbers (JSON)',
    table: name => `${name} (CSV)`,
    picture: 'Picture:',
    pictureAs: (title, kind) => `${title}, as ${kind}`,
  },

  onPages: {
    title: 'What pages tell of themselves',
    about: 'Counted when a page is left, for nobody in particular: what waited for a choice, third parties that nobody declared, and problems by their code.',
    none: 'No page reported a problem in these days.',
    held: share => `Something waited for a choice: ${share} page views`,
    unknown: share => `A third party that nobody declared: ${share} page views`,
    problem: times => `Problem, told ${times} times:`,
  },

  residue: {
    title: 'Tracers found after a refusal',
    about: 'Pages on which a service’s tracers were found although the visitor’s choice denies it. They were deleted again; find what writes them.',
    none: 'None in these days: what a choice denied stayed away.',
    pages: (service, pages) => `${service}: ${pages} pages`,
  },

  empty: {
    title: 'No notice shown yet: is the tag on the page?',
    about: 'Figures appear here a moment after the first visitor meets the notice. Paste this line first in the <head> of every page:',
    line: 'Line to paste',
    after: 'Already there? Open a page of your site in a private window: the notice should appear.',
    action: 'Look at sample data',
    quiet: span => `No notice was shown ${span}`,
    quietAbout: 'There are figures for other days: choose a longer range.',
    widen: 'Show the last 90 days',
    noSite: 'This token opens no site',
    noSiteAbout: 'Start the endpoint with a site file (assent serve --site assent.config.json), then sign in again.',
  },

  proofs: {
    title: 'Choices without a proof',
    about: 'A record names the one before it. Where that one never came, the choice was made and cannot be proven: count it as not given.',
    none: 'None: every choice that a later one refers to has its record.',
    missing: count => `${count} without a proof: their records never reached the endpoint.`,
    unproven: count => `${count} in the log that no signed checkpoint covers yet: this takes seconds.`,
    unknown: 'Still being counted: look again in some minutes.',
    failed: 'This count could not be loaded.',
  },
  scan: {
    title: 'What a scan of the site finds',
    about: 'The endpoint opens the site as visitors do, answers its notice in each way, and looks at what is stored and asked for.',
    unscheduled: 'This endpoint does not scan. Start it with --scan 24h, and it looks once a day.',
    waiting: 'The first scan has not ended yet: look again in some minutes.',
    none: when => `Nothing found on ${when} UTC.`,
    at: when => `Found on ${when} UTC:`,
    gone: when => `The notice has stopped appearing: it was not there on ${when} UTC.`,
    noNotice: when => `No notice appeared on ${when} UTC.`,
    captured: count => `Pictures of this version’s notice taken and kept as evidence: ${count}.`,
    allCaptured: 'Every picture of this version’s notice is kept as evidence.',
    notCaptured: 'These pictures of the notice are lacking:',
    captureFailed: code => `Pictures of the notice are lacking, and could not be taken (${code}).`,
    notMade: (when, code) => `The scan of ${when} UTC could not be made (${code}). What is listed is from the one before.`,
    severities: { critical: 'Critical', error: 'Error', warning: 'Warning', note: 'Note' },
    fix: 'How to mend it',
    failed: 'The result could not be loaded.',
  },
  undeclared: {
    title: 'Third parties nobody declared',
    about: 'Hosts that pages reached for in the last 30 days and that the site file does not name. Only the host is counted: no page, no visitor.',
    none: 'None in the last 30 days: every third party that was seen is declared.',
    failed: 'This list could not be loaded.',
    seenAs: {
      'default-src': 'request',
      'script-src': 'script',
      'script-src-elem': 'script',
      'style-src': 'style sheet',
      'style-src-elem': 'style sheet',
      'img-src': 'image',
      'font-src': 'font',
      'media-src': 'video or sound',
      'connect-src': 'request of a script',
      'frame-src': 'frame',
      'fenced-frame-src': 'frame',
      'child-src': 'frame',
      'worker-src': 'worker',
      'object-src': 'plug-in',
      'manifest-src': 'manifest',
      'prefetch-src': 'prefetch',
      'form-action': 'form',
      page: 'seen on the page',
    },
    last: day => `last seen ${day}`,
    reports: count => `reports: ${count}`,
    blocked: 'Blocked by the policy',
    passed: 'Let through so far',
    next: 'What to do',
    known: names => `The catalogue knows this host: ${names}. Add the line of the one that you use to “services” in the site file.`,
    unknown: 'Find out who put it on the page. If it should stay, describe it in “services”, so that it waits for a choice and visitors are told about it.',
    entry: host => `Entry for ${host}`,
    allow: 'Does the page need it in order to work, with no tracer at all? Then add the host to “allow” instead. If nobody needs it, take it off the page.',
    other: count => `Others beyond a hundred hosts a day, or without a name (reports: ${count}).`,
  },

  sample: { name: 'Sample data', about: 'Invented figures, nobody’s choices.', back: 'Back to your own data' },

  problem: {
    offline: {
      title: 'The endpoint does not answer',
      about: 'Check your connection, and that the endpoint is running. Nothing is lost: choices wait in visitors’ browsers until it is back.',
    },
    forbidden: { title: 'This token may not see that', about: 'Sign in with a token for this site, or ask whoever runs the endpoint for one.' },
    range: { title: 'These figures do not exist', about: 'The endpoint knows no such site or range. Go back to the last 28 days of your first site.' },
    busy: { title: 'Too many attempts', about: 'The endpoint asks to slow down. Wait a minute, then try again.' },
    failed: { title: 'The endpoint could not answer', about: 'Something went wrong on its side. Try again; if it lasts, look at its log for the code below.' },
  },
  retry: 'Try again',
  backToDefault: 'Back to the last 28 days',
  code: code => `Code: ${code}`,

  method: {
    title: 'How these numbers are made',
    notes: [
      {
        term: 'Counted without following anyone',
        about: 'Only counters are kept: no identifier, no row per person, nothing stored on a device in order to count.',
      },
      {
        term: 'Shown is pages, not people',
        about:
          'A visitor who has not answered meets the notice on each page, and counts each time. This lowers the answer rate; it does not touch the shares of answers.',
      },
      {
        term: 'How sure a rate is',
        about:
          'Each rate comes with its 95% Wilson interval. Under 100 answers no rate is given. Two rates whose intervals overlap widely may well be the same.',
      },
      {
        term: 'Small counts stay hidden',
        about:
          'A count from 1 to 9 is written <10, because it could point at a person. A larger one is hidden where a subtraction would give the small one away.',
      },
      {
        term: 'What is missing',
        about:
          'A browser that blocks the endpoint is in neither count. Programs that call themselves robots are left out. One person with two devices counts twice, and again once a choice has expired.',
      },
      { term: 'Withdrawals', about: 'They are counted on the day they happen. History is never rewritten.' },
    ],
  },
};
