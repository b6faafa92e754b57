// Says Global Privacy Control to the scripts of a page or worker. Serialised: it may use nothing from outside.

export function sayGpc(): void {
  Object.defineProperty(Object.getPrototypeOf(navigator), 'globalPrivacyControl', { get: () => true, configurable: true, enumerable: true });
}
