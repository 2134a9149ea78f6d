import { expect, test } from "vitest";
import { maskedAddress } from "#domain/access/sign-in/masked-address";
import { RedeemForm, RequestSignInForm, returnPath, tokenField } from "./input.ts";

test.each(["/en", "/eu/people?organisation=a", "/es/staff/applications/x?y=/z", "/en?x=1"])("%s can be come back to", (path) => {
  expect(returnPath.safeParse(path).success).toBe(true);
});

test.each([
  "",
  "/",
  "//evil.org",
  "/\\evil.org",
  "/en\\@evil.org",
  "https://evil.org/en",
  "javascript:alert(1)",
  "/english",
  "/en@evil.org",
  " /en",
  "/en/\n/evil",
  "/en/\u0000",
  "/api/auth/signout",
  `/en/${"x".repeat(600)}`,
])("%s cannot", (path) => {
  expect(returnPath.safeParse(path).success).toBe(false);
});

test("a bad way back does not spoil the form", () => {
  expect(RequestSignInForm.parse({ email: " a@example.org ", returnTo: "//evil.org" })).toEqual({
    email: "a@example.org",
    returnTo: undefined,
  });
  const token = "x".repeat(43);
  expect(RedeemForm.parse({ token, over: "<script>" })).toMatchObject({ token, over: "" });
});

test.each(["", "ended", "x".repeat(42), "x".repeat(44), `${"x".repeat(42)}%`, "../../../etc"])("%s is no token", (token) => {
  expect(tokenField.safeParse(token).success).toBe(false);
});

test.each([
  ["ane@example.org", "a…@example.org"],
  ["a@b.eus", "a…@b.eus"],
  ["ñandu@ñ.es", "ñ…@ñ.es"],
])("%s shows as %s", (email, masked) => {
  expect(maskedAddress(email)).toBe(masked);
});
