import { expect, test } from "vitest";
import { asksForCertificate, needsCertificate } from "./certificate.ts";

// Source: product/eu-rules, corrections of December 2026: 430,000 euros or more, not above it.
test.each([
  [429_999.99, false],
  [430_000, true],
  [430_000.01, true],
])("a partner that requests %d euros needs a certificate: %s", (euros, expected) => {
  expect(needsCertificate({ requested: Math.round(euros * 100), most: null })).toBe(expected);
  expect(needsCertificate({ requested: null, most: Math.round(euros * 100) })).toBe(expected);
});

test("only grants of Horizon Europe that pay costs ask for it", () => {
  expect(asksForCertificate("horizon2021RiaIa", false)).toBe(true);
  expect(asksForCertificate("horizon2021RiaIa", true)).toBe(false);
  for (const pack of ["misiones2025", "eurostars3", "i3Strand1", "regional", null] as const)
    expect(asksForCertificate(pack, false)).toBe(false);
});
