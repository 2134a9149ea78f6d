import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { emailAddress, idField, line, normalise, paragraph, versionField, webAddress, wholeNumber } from "./input.ts";

const unicode = fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 90 }).map((points) => String.fromCodePoint(...points));

/** The code of what is wrong, as forms word it; the value when nothing is. */
function read(schema: z.ZodType, text: unknown) {
  const parsed = schema.safeParse(text);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues as { code: string; params?: { code: string } }[];
  return { wrong: issue?.params?.code ?? issue?.code };
}

describe("what is stored of a typed text", () => {
  test.each([
    ["spaces around it go", "  Ane  ", "Ane"],
    ["a decomposed letter is composed", "Quiro\u0301n", "Quirón"],
    ["line ends become LF", "a\r\nb\rc", "a\nb\nc"],
    ["inner spaces stay", "a  b", "a  b"],
  ])("%s", (_name, typed, stored) => {
    expect(normalise(typed)).toBe(stored);
  });

  test("normalising twice changes nothing more", () => {
    fc.assert(fc.property(unicode, (text) => normalise(normalise(text)) === normalise(text)));
  });
});

describe("a line", () => {
  test.each([
    ["a name with marks", "Ñuñez-Íñigo O’Hara", "Ñuñez-Íñigo O’Hara"],
    ["an emoji of several signs", "👩‍🔬 Lab", "👩‍🔬 Lab"],
    ["markup, as text", "<b>x</b>", "<b>x</b>"],
    ["another script", "株式会社", "株式会社"],
    ["right-to-left letters", "שלום", "שלום"],
  ])("takes %s", (_name, typed, stored) => {
    expect(read(line(80), typed)).toBe(stored);
  });

  test.each([
    ["nothing", "", "too_small"],
    ["spaces only", " \t ", "too_small"],
    ["one character too many", "x".repeat(81), "too_big"],
    ["a second line", "a\nb", "oneLine"],
    ["a tab", "a\tb", "oneLine"],
    ["a line separator", "a\u2028b", "oneLine"],
    ["NUL", "a\u0000b", "characters"],
    ["escape", "a\u001bb", "characters"],
    ["a reversed reading direction", "a\u202Eb", "characters"],
    ["an isolated reading direction", "a\u2067b", "characters"],
    ["half a surrogate pair", "a\ud800b", "characters"],
    ["no text at all", undefined, "invalid_type"],
  ])("refuses %s", (_name, typed, wrong) => {
    expect(read(line(80), typed)).toEqual({ wrong });
  });

  test("its limit counts what is stored, not what was typed", () => {
    expect(read(line(3), "  abc  ")).toBe("abc");
    expect(read(line(1), "n\u0303")).toBe("ñ");
  });

  test("may be empty where it is not required", () => {
    expect(read(line(80, 0), " ")).toBe("");
  });

  test("what it accepts, it accepts again unchanged", () => {
    fc.assert(
      fc.property(unicode, (text) => {
        const once = line(80).safeParse(text);
        if (once.success) expect(line(80).parse(once.data)).toBe(once.data);
      }),
    );
  });
});

describe("a paragraph", () => {
  test("keeps its lines and tabs", () => {
    expect(read(paragraph(100), "one\r\n\r\n\ttwo\n")).toBe("one\n\n\ttwo");
  });
  test.each([
    ["too long", "x".repeat(101), "too_big"],
    ["empty", "\n\n", "too_small"],
    ["with a control character", "a\u0007", "characters"],
  ])("%s is refused", (_name, typed, wrong) => {
    expect(read(paragraph(100), typed)).toEqual({ wrong });
  });
});

describe("an email address", () => {
  test.each(["ane@example.org", "ane.otegi+portal@mail.example.org", "info@ñandú.es", "o'hara@example.org"])("%s is one", (address) => {
    expect(read(emailAddress, ` ${address} `)).toBe(address);
  });
  test.each([
    "ane",
    "ane@",
    "@example.org",
    "ane@example",
    "a b@example.org",
    "ane@exa mple.org",
    "ane@example.org, jon@example.org",
    "ane@@example.org",
    "ane\r\nbcc: jon@example.org",
    "ane@[127.0.0.1",
  ])("%j is none", (address) => {
    expect(read(emailAddress, address)).toEqual({ wrong: "email" });
  });
  test("has at most 254 characters", () => {
    expect(read(emailAddress, `${"a".repeat(250)}@example.org`)).toEqual({ wrong: "too_big" });
  });
});

describe("a web address", () => {
  test.each([
    ["https://www.example.org/a?b=c", "https://www.example.org/a?b=c"],
    ["www.example.org", "https://www.example.org"],
    ["HTTP://example.org", "HTTP://example.org"],
    ["ñandú.es", "https://ñandú.es"],
  ])("%s is stored as %s", (typed, stored) => {
    expect(read(webAddress, typed)).toBe(stored);
  });
  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://example.org",
    "https://localhost",
    "https://",
    "https://a b.org",
    "mailto:a@b.es",
  ])("%s is none", (typed) => {
    expect(read(webAddress, typed)).toEqual({ wrong: "url" });
  });
});

test("an id of ours is lower case letters and digits of its length", () => {
  expect(read(idField, "0123456789abcdefghjkmnpqrs")).toBe("0123456789abcdefghjkmnpqrs");
  for (const wrong of ["short", "A".repeat(26), "../".repeat(9), "a".repeat(41), ""]) expect(idField.safeParse(wrong).success).toBe(false);
});

test("a version is a number from 0", () => {
  expect(read(versionField, "7")).toBe(7);
  for (const wrong of ["-1", "1.5", "x", "1e400"]) expect(versionField.safeParse(wrong).success).toBe(false);
});

test("a whole number is read as people write it", () => {
  for (const [typed, is] of [
    ["1.500.000", 1_500_000],
    ["1,500,000", 1_500_000],
    ["1 500\u00a0000 €", 1_500_000],
    ["70 %", 70],
    ["0", 0],
    [12, 12],
  ] as const)
    expect(wholeNumber.parse(typed)).toBe(is);
  for (const wrong of ["1.5", "1.50.000", "some", "€", "1e400"]) expect(wholeNumber.safeParse(wrong).success).toBe(false);
});
