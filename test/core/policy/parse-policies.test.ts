// Reading a policy that a site has already, and writing it back.
import { expect, test } from 'vitest';
import { extendPolicy, formatPolicy, parsePolicies } from '@assent/core';

const extended = (text: string) => parsePolicies(text).map(policy => formatPolicy(extendPolicy(policy, ['v.example:*'])));

test('several policies, by comma or by line, stay several; of a directive written twice the first counts', () => {
  const text = " Default-Src 'self' ;; img-src *; IMG-SRC 'none',\n script-src 'nonce-abc' 'sha256-x=' ; ;\n\n";
  expect(parsePolicies(text).map(formatPolicy)).toEqual(["default-src 'self'; img-src *", "script-src 'nonce-abc' 'sha256-x='"]);
  expect(parsePolicies(' ;, ')).toEqual([]);
});

test('every directive that lists hosts takes what was granted, nonces and hashes stay', () => {
  expect(extended("script-src 'nonce-abc' 'sha256-x=' https://a.example; img-src 'self' data:; form-action 'self'")).toEqual([
    "script-src 'nonce-abc' 'sha256-x=' https://a.example v.example:*; img-src 'self' data: v.example:*; form-action 'self' v.example:*",
  ]);
});

test("'none' is a decision, * needs nothing, and what is no list of hosts is left alone", () => {
  const text =
    "default-src 'none'; object-src 'NONE'; img-src *; worker-src; base-uri 'self'; frame-ancestors 'self'; sandbox allow-forms; report-uri /r; report-to own; upgrade-insecure-requests; require-trusted-types-for 'script'";
  expect(extended(text)).toEqual([text]);
});

test("under 'strict-dynamic' browsers ignore hosts for scripts: nothing is added there, everything elsewhere", () => {
  expect(extended("script-src 'nonce-a' 'strict-dynamic' https:; connect-src 'self'")).toEqual([
    "script-src 'nonce-a' 'strict-dynamic' https:; connect-src 'self' v.example:*",
  ]);
});

test('each of several policies is extended, for the browser enforces every one', () => {
  expect(extended("img-src 'self', default-src 'self'")).toEqual(["img-src 'self' v.example:*", "default-src 'self' v.example:*"]);
});
