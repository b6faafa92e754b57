// The domain of Assent. Pure: no DOM, no Node, no clock, no randomness.
export { ADEQUACY, type Adequacy, adequacyOf, EEA } from './adequacy.ts';
export { type Jurisdiction, jurisdictionsOf } from './jurisdiction.ts';
export { canonicalize, type Json } from './canonical.ts';
export { type Arrival, CARRIED, type Carried, takeCarried } from './carried-choice.ts';
export { compareSites, isMaterial, type SiteChange } from './change.ts';
export {
  type CatalogService,
  type CatalogTracer,
  type Exemption,
  NECESSARY_KINDS,
  type RealSdk,
  SERVICE_KINDS,
  type ServiceKind,
  type Sourced,
  type VendorSignal,
} from './catalog-service.ts';
export { type Choice, grantsAny, type Standing, standing, type Verdict } from './choice.ts';
export { decodeChoice, encodeChoice, readChoice } from './choice-cookie.ts';
export { readVisit, type VisitFacts, type VisitRead } from './read-visit.ts';
export { choiceCookieLine } from './choice-cookie-line.ts';
export {
  askedPurposes,
  compileNotice,
  compilePanel,
  compileRules,
  type NoticeTexts,
  type PanelTexts,
  type Rules,
  say,
  type ServiceRule,
} from './compile.ts';
export { cookieDomains, cookieNames } from './cookie-places.ts';
export { countryName } from './country.ts';
export { type Decision, decide, type Governed, type Unrefused } from './decide.ts';
export { type Declaration, declare, type DeclaredPurpose, type DeclaredService } from './declaration/declaration.ts';
export { declarationHtml } from './declaration/declaration-html.ts';
export { declarationMarkdown } from './declaration/declaration-markdown.ts';
export { type Dimension, DIMENSIONS, ENTRIES, type Entry, OTHER_TEMPLATE } from './dimension.ts';
export { durationInWords } from './duration.ts';
export type { Attestation } from './attestation.ts';
export { type Erasable, makeErasable, type Owner } from './erasable.ts';
export { CONTROLS, type Control, EVENTS, type EventKind, LAYERS, type Layer, type Method, nameEvent } from './event.ts';
export { type Expired, expireLines } from './expire-lines.ts';
export { drawnTexts, siteWith, wordsWith } from './experiment/apply-variant.ts';
export { difference } from './experiment/difference.ts';
export { type Experiment, type Goal, type Variant, VARIANT_KEY, variantKey } from './experiment/experiment.ts';
export type { ExperimentArm, ExperimentReport, Experiments, ExperimentState } from './experiment/experiment-report.ts';
export { ALPHA, type Comparison, type Day, type ExperimentVerdict, judgeExperiment, type Judgement } from './experiment/judge-experiment.ts';
export { type Interval, isEnough, mixtureInterval, noticesNeeded, type Tried } from './experiment/mixture-interval.ts';
export { BREACH_FAULTS, type BreachFault } from './experiment/breach-faults.ts';
export { BREACH_RULES, parityBreaches, type ParityBreach } from './experiment/parity-breaches.ts';
export { RATIO_THRESHOLD, type SampleRatio, sampleRatio } from './experiment/sample-ratio.ts';
export { findLocale } from './find-locale.ts';
export { FINDING_SEVERITIES, type Finding, type FindingSeverity, findingKey } from './finding.ts';
export { GOOGLE_SIGNALS, type GoogleRules, googleRules, speaksGoogle } from './google-consent.ts';
export { GPC_PATH, type GpcStatement, gpcStatement } from './gpc-statement.ts';
export { isSnippet } from './is-snippet.ts';
export { addressesIn, loadsFrom } from './loads-from.ts';
export { contrast, CONTRAST_PAIRS, type ContrastPair } from './look/contrast.ts';
export { type Layout, LAYOUTS } from './look/layouts.ts';
export { lookCss } from './look/look-css.ts';
export { THEME_NAMES, type ThemeName, tokensOf } from './look/themes.ts';
export { COLOUR_TOKENS, DEFAULT_COLOURS, schemesOf, type Theme, THEME_TOKENS, type Token } from './look/tokens.ts';
export { makeMatcher, namesTracer, type Pattern } from './match.ts';
export { type MaterialPart, materialPart } from './material-part.ts';
export { fill, type Message, type Vars } from './message.ts';
export { isExempt, neededPurposes } from './needed-purposes.ts';
export type { Peer, PeerAct, PeerAliases } from './peers/peer.ts';
export { peerLabels } from './peers/peer-labels.ts';
export { peerOf, PEERS } from './peers/peers.ts';
export { choicePattern, type ServicePatterns, servicePatterns } from './policy/choice-pattern.ts';
export { FALLBACKS, SEEN_AS, type SeenAs } from './policy/directive.ts';
export { extendPolicy } from './policy/extend-policy.ts';
export type { PageView } from './page-view.ts';
export { formatPolicy, parsePolicies, type Policy } from './policy/parse-policies.ts';
export { makePolicyPlan, type PlanPart, type PlannedService, type PolicyPlan, sourcesFor } from './policy/policy-plan.ts';
export { fillPolicy, type PolicyText, policyText } from './policy/policy-text.ts';
export { matchesSource, sourcesOf } from './policy/source.ts';
export { ownService } from './own-service.ts';
export { type Profile, runsUnrefused } from './profile/profile.ts';
export { PROFILES, profileFor, profileOf, profilesByCountry } from './profile/profiles.ts';
export { KNOWN_PURPOSES, NECESSARY, PURPOSE_ID, SERVICE_ID } from './purpose.ts';
export { ALIKE, type Parity, parityOf } from './parity.ts';
export { isProblem, type Problem, PROBLEMS } from './problem.ts';
export { type Count, type Counts, type Group, type Rate, type Rates, type RatesVersion, SMALLEST_CELL, wilson } from './rates.ts';
export {
  bucketWait,
  type ConsentRecord,
  type Device,
  DEVICES,
  type Expiry,
  RECORD_SCHEMA,
  type Residue,
  type Shown,
  type Submission,
  type Wait,
  WAITS,
} from './record.ts';
export { registrable } from './registrable.ts';
export {
  type Controller,
  defineSite,
  type Directive,
  type Destination,
  DIRECTIVES,
  type GoogleConsent,
  type Override,
  type Purpose,
  RETENTION_WORDS,
  type Service,
  type ServiceEntry,
  type Site,
  type SiteFile,
  type Template,
  type Text,
  type Tracer,
  type TracerKind,
  type Transfer,
  type UnknownPolicies,
  type UnknownPolicy,
  type Vendor,
  type Wall,
} from './site.ts';
export { dueOn, MONTHS } from './rights/due.ts';
export {
  EXTENSION_REASONS,
  NEXT_STATES,
  REFUSAL_REASONS,
  REQUEST_STATES,
  type RequestDraft,
  type RequestReason,
  type Requests,
  type RequestState,
  type RequestStatus,
  type Right,
  RIGHTS,
} from './rights/rights-request.ts';
export { type Act, type ActDetail, type ActKind, ACTS, type KeptAct, type ShownAct } from './staff/act.ts';
export {
  type CapturedDevice,
  CAPTURED_DEVICES,
  type CapturedLayer,
  CAPTURED_LAYERS,
  type CaptureFacts,
  type Captures,
  type CaptureSource,
  CAPTURE_SOURCES,
  type CaptureStatement,
  type CaptureTheme,
  CAPTURE_THEMES,
  MOST_SCREENS,
  type ShownCapture,
} from './staff/capture.ts';
export {
  type CheckName,
  type CheckResult,
  CHECKS,
  FINDINGS,
  type FoundRecord,
  type Lookup,
  LOOKUP_REASONS,
  type LookupReason,
  type LookupVerdict,
  type SaidChange,
  type ShownNotice,
} from './staff/lookup.ts';
export { compareTexts, type Rewording } from './staff/compare-texts.ts';
export { shownTitles } from './staff/shown-titles.ts';
export type { QueuedRequest } from './staff/queued-request.ts';
export { type Recipient, type RegisterActivity, type RegisterEntry, registerEntry } from './staff/register-entry.ts';
export { type Role, ROLES } from './staff/role.ts';
export { LINK_DAYS, type LockedRange, type Locks, type ShareLink, type ShownLink } from './staff/share-link.ts';
export { PURPOSE_ALIASES, suggest } from './suggest.ts';
export { SAFEGUARDS, type Safeguard } from './safeguards.ts';
export { type TransferFact, transfersOf } from './transfers-of.ts';
export type { CaptureOutcome, ScanHealth, ScanOutcome } from './scan-health.ts';
export type { ProofHealth } from './proof-health.ts';
export type { Undeclared, UndeclaredHost } from './undeclared.ts';
export { bindRules, changedRules, type Circumstances, drawVariant, pickRules, type RuleBook, type RuleChanges } from './rule-book.ts';
export { seconds } from './validity.ts';
export type { Review, Words } from './words.ts';
