import { expect, test } from "vitest";
import { form } from "#test/applications";
import {
  AskForChanges,
  ChooseConsent,
  LIMITS,
  LinkToken,
  OwnApplication,
  RefuseApplication,
  RequestStatusLink,
  SubmitApplication,
} from "./input.ts";

const problems = (given: Record<string, unknown>) => {
  const parsed = SubmitApplication.safeParse({ ...form(), ...given });
  return parsed.success ? [] : [...new Set(parsed.error.issues.map((issue) => issue.path.join(".")))];
};

test.each(["firstName", "lastName", "position", "organisation"] as const)("%s takes as much as its limit, and no more", (name) => {
  expect(problems({ [name]: "ñ".repeat(LIMITS[name]) })).toEqual([]);
  expect(problems({ [name]: "ñ".repeat(LIMITS[name] + 1) })).toEqual([name]);
  for (const empty of ["", "   ", "\n\t", "\u00a0"]) expect(problems({ [name]: empty })).toEqual([name]);
});

test.each([
  ["a line feed", "a\nb"],
  ["a null", "a\u0000b"],
  ["a reversed direction", "a\u202eb"],
  ["an escape", "a\u001bb"],
  ["half a character", "a\ud800"],
])("a name with %s is told at its field", (_, text) => {
  expect(problems({ firstName: text })).toEqual(["firstName"]);
});

test.each(["Ñ", "O'Neill", "Zoë-Marie", "Đặng", "李", "👩‍🔬", "<b>x</b>", "=1+1", "Robert'); DROP TABLE applications;--"])(
  "the name %s is taken",
  (text) => {
    expect(SubmitApplication.parse({ ...form(), firstName: `  ${text}  ` }).firstName).toBe(text.normalize("NFC"));
  },
);

test.each(["a@b.eus", "info@ñ.es", "a+b@c.example", "LEIRE@Example.ORG"])("the address %s is taken", (email) => {
  expect(problems({ email })).toEqual([]);
});

test.each(["", "a", "a@", "@b.es", "a@b", "a b@c.es", "a@b.es, c@d.es", `${"a".repeat(250)}@b.es`, "a@b.es\nBcc: c@d.es"])(
  "the address %j is not",
  (email) => {
    expect(problems({ email })).toEqual(["email"]);
  },
);

test.each(["", "ESP", "es", "ZZ", "Spain"])("the country %j is not on the list", (country) => {
  expect(problems({ country })).toEqual(["country"]);
});

test("nothing that the office decides can be sent along", () => {
  for (const field of ["status", "assignedTo", "decidedAt", "reference", "version", "submittedAt", "organisationId"])
    expect(SubmitApplication.safeParse({ ...form(), [field]: "approved" }).success).toBe(false);
});

test("decisions need their text, within its limit", () => {
  const applicationId = "0".repeat(26);
  expect(AskForChanges.safeParse({ applicationId, message: " " }).success).toBe(false);
  expect(AskForChanges.safeParse({ applicationId, message: "x".repeat(LIMITS.message + 1) }).success).toBe(false);
  expect(RefuseApplication.parse({ applicationId, reason: " One.\r\nTwo. " }).reason).toBe("One.\nTwo.");
  expect(RefuseApplication.safeParse({ applicationId: "../x", reason: "No." }).success).toBe(false);
});

test("links and references have one form each", () => {
  expect(LinkToken.safeParse({ token: "a".repeat(43) }).success).toBe(true);
  for (const token of ["", "a b", "a".repeat(101), "%00", "ended"]) expect(LinkToken.safeParse({ token }).success).toBe(false);
  expect(OwnApplication.safeParse({ reference: "BHC-2026-7K3F-M2QX" }).success).toBe(true);
  for (const reference of ["", "bhc", "BHC 2026", "<script>", "A".repeat(41)])
    expect(OwnApplication.safeParse({ reference }).success).toBe(false);
  expect(RequestStatusLink.safeParse({ reference: "BHC-2026-7K3F-M2QX", token: "a".repeat(43) }).success).toBe(false);
  expect(ChooseConsent.safeParse({ reference: "BHC-2026-7K3F-M2QX", kind: "privacy" }).success).toBe(false);
});
