import { expect, test } from "vitest";
import { newToken } from "#lib/ids";
import { plainPath } from "./plain-path.ts";

test.each([
  ["/en/staff/applications?q=ane@example.org", "/en/staff/applications"],
  ["/en/sign-in/confirm/x9", "/en/sign-in/confirm/…"],
  [`/en/apply/link/${newToken()}`, "/en/apply/link/…"],
  ["/eu/apply/status/BHC-12AB-34CD", "/eu/apply/status/…"],
  ["/ane@example.org", "/…"],
  ["/en/a%0Ab", "/en/…"],
])("of %s the log has %s", (path, logged) => {
  expect(plainPath(path)).toBe(logged);
});
