// What a request tells Google of consent: its parameters `gcs` and `gcd`, as far as those who measured them agree.

export interface WireConsent {
  readonly parameter: 'gcs' | 'gcd';
  readonly value: string;
  /** Signals that it says are granted, by Google's names. */
  readonly granted: readonly string[];
}

// Google describes the form of neither; both are read as https://pietromingotti.com/consent-mode-parameters/ has them (November 2026).
// G1<ad_storage><analytics_storage>, 1 = granted
const GCS = /^G1([01-])([01-])$/;
const GCS_SIGNALS = ['ad_storage', 'analytics_storage'] as const;

// two digits, then a letter for each signal with a digit between, then a tail. `p` `q` `m` `u` end as denied, `t` `r` `n` `v` as granted, `l` was never
// set; a string of another shape, and any other letter, says nothing
const GCD = /^\d\d([a-z])\d([a-z])\d([a-z])\d([a-z])\d/;
const GCD_SIGNALS = ['ad_storage', 'analytics_storage', 'ad_user_data', 'ad_personalization'] as const;
const GRANTED = 'trnv';

/** Of one address, each parameter that is there and can be read. */
export function consentOnWire(url: string): readonly WireConsent[] {
  if (!URL.canParse(url)) return [];
  const { searchParams } = new URL(url);
  const read = (parameter: WireConsent['parameter'], shape: RegExp, signals: readonly string[], isGranted: (sign: string) => boolean) => {
    const value = searchParams.get(parameter) ?? '';
    const signs = shape.exec(value)?.slice(1);
    return signs ? [{ parameter, value, granted: signals.filter((_, at) => isGranted(signs[at] as string)) }] : [];
  };
  return [...read('gcs', GCS, GCS_SIGNALS, sign => sign === '1'), ...read('gcd', GCD, GCD_SIGNALS, sign => GRANTED.includes(sign))];
}
