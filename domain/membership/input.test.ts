import { describe, expect, test } from "vitest";
import { form } from "#test/fixtures/applications";
import {
  APPLICATION_LIMITS,
  ApplyForm,
  GiveConsent,
  PageForm,
  RequestStatusLink,
  SubmitApplication,
  WithdrawConsent,
  withMeant,
} from "./input.ts";

/** The fields that are wrong. */
function wrong(given: Record<string, unknown>): string[] {
  const parsed = SubmitApplication.safeParse({ ...form(), ...given });
  return parsed.success ? [] : [...new Set(parsed.error.issues.map(({ path, code }) => String(path[0] ?? code)))];
}

describe("the form", () => {
  test("takes what people are called, wherever they are from", () => {
    for (const name of ["Íñigo", "O’Hara", "D'Angelo", "Björk Guðmundsdóttir", "李", "שרה", "Nguyễn Thị"])
      expect(wrong({ firstName: name })).toEqual([]);
  });

  test.each(["firstName", "lastName", "position", "organisation"] as const)("%s is required, has its limit, and is one line", (field) => {
    expect(wrong({ [field]: "x".repeat(APPLICATION_LIMITS[field]) })).toEqual([]);
    expect(wrong({ [field]: "x".repeat(APPLICATION_LIMITS[field] + 1) })).toEqual([field]);
    for (const bad of ["", "   ", undefined, "a\nb", "a\u202eb", "a\u0000b"]) expect(wrong({ [field]: bad })).toEqual([field]);
  });

  test("a country is one of the list, in its two letters", () => {
    for (const country of ["ES", "FR", "AD"]) expect(wrong({ country })).toEqual([]);
    for (const country of ["", "es", "Spain", "XX", "ESP", undefined]) expect(wrong({ country })).toEqual(["country"]);
  });

  test("the address must be one", () => {
    for (const email of ["", "ane", "ane@", "ane@example.org, b@example.org"]) expect(wrong({ email })).toEqual(["email"]);
    expect(SubmitApplication.parse(form({ email: " Ane@Example.org " })).email).toBe("Ane@example.org");
  });

  test("the privacy notice must be read; the consent is no unless ticked", () => {
    expect(wrong({ privacy: false })).toEqual(["privacy"]);
    expect(wrong({ privacy: undefined })).toEqual(["privacy"]);
    const { listing: _, ...bare } = form();
    expect(SubmitApplication.parse(bare)).toMatchObject({ listing: false });
  });

  test("a key is what our page made; a field that no page of ours sends is refused", () => {
    for (const key of ["", "short", "x".repeat(101), "<script>aaaaaaaaaaaaaaa"]) expect(wrong({ key })).toEqual(["key"]);
    for (const field of ["status", "id", "assignedTo", "clusterId", "__proto__x"])
      expect(wrong({ [field]: "x" })).toEqual(["unrecognized_keys"]);
  });

  test("the page's own form may come without its stamp, and is then not fresh", () => {
    expect(ApplyForm.parse(form()).stamp).toBe("");
    expect(ApplyForm.safeParse({ ...form(), stamp: "x".repeat(121) }).success).toBe(false);
  });

  test("everything wrong is named at once", () => {
    expect(wrong({ firstName: "", email: "x", country: "", privacy: false }).sort()).toEqual(["country", "email", "firstName", "privacy"]);
  });
});

describe("what applicants ask behind their link", () => {
  test("a link is asked for by a reference or by a token, never by both or neither", () => {
    const asked = [
      { reference: "BHC-2026-7K3F-M2QX" },
      { token: "x".repeat(43) },
      {},
      { reference: "BHC-2026-7K3F-M2QX", token: "x".repeat(43) },
    ];
    expect(asked.map((one) => RequestStatusLink.safeParse(one).success)).toEqual([true, true, false, false]);
  });

  test("a reference has the letters of one", () => {
    for (const reference of ["", "abc", "BHC-2026-7K3F-M2QX ; drop", "BHC%2026"])
      expect(RequestStatusLink.safeParse({ reference }).success).toBe(false);
  });

  test("the name that was meant takes the place of the one that was typed, and of no other answer", () => {
    const form = { reference: "BHC-2026-7K3F-M2QX", page: "references", references: ["Histocel ", "BTI"], instead: "Histocel\nHistocell" };
    expect(PageForm.parse(form).values).toEqual({ references: ["Histocell", "BTI"] });
    // A browser sends the end of a line as two signs.
    expect(PageForm.parse({ ...form, instead: "Histocel\r\nHistocell" }).values).toEqual({ references: ["Histocell", "BTI"] });
    expect(withMeant({ references: ["Histocel ", "BTI"] }, "Histocel\nHistocell")).toEqual({ references: ["Histocell", "BTI"] });
    expect(PageForm.parse({ ...form, instead: "Histocel" }).values).toEqual({ references: ["Histocel ", "BTI"] });
  });

  test("where a page leads on to is no answer of it", () => {
    const form = { reference: "BHC-2026-7K3F-M2QX", page: "sectors", short: "Sensors" };
    expect(PageForm.parse({ ...form, from: "check", onward: "list" })).toMatchObject({
      from: "check",
      onward: "list",
      values: { short: "Sensors" },
    });
    expect(PageForm.safeParse({ ...form, onward: "elsewhere" }).success).toBe(false);
  });

  test("nobody can agree to a newsletter that there is not; who agreed before can withdraw it", () => {
    const reference = "BHC-2026-7K3F-M2QX";
    expect(SubmitApplication.safeParse({ ...form(), newsletter: true }).success).toBe(false);
    expect(GiveConsent.safeParse({ reference, kind: "newsletter" }).success).toBe(false);
    expect(WithdrawConsent.safeParse({ reference, kind: "newsletter" }).success).toBe(true);
    expect(WithdrawConsent.safeParse({ reference, kind: "privacy" }).success).toBe(false);
  });
});
