import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emailAddress } from "#domain/kernel/input";
import { emailKey, mailboxOf, personalKey } from "./mailbox.ts";

const stored = (typed: string) => emailAddress.safeParse(typed).data;

describe("what is stored of an email address", () => {
  test.each([
    ["ane@example.org", "ane@example.org"],
    [" Ane.Otegi+portal@Example.ORG ", "Ane.Otegi+portal@example.org"],
    ["o'hara@example.org", "o'hara@example.org"],
    ["info@ñandú.es", "info@ñandú.es"],
    ["info@n\u0303andu\u0301.es", "info@ñandú.es"],
    ["info@ÑANDÚ.es", "info@ñandú.es"],
    ["info@xn--and-6ma2c.es", "info@ñandú.es"],
    ["a@straße.example", "a@straße.example"],
    ["a@paral·lel.cat", "a@paral·lel.cat"],
    ["a@пример.рф", "a@пример.рф"],
    ["a@株式会社.example", "a@株式会社.example"],
    ["a@xς.org", "a@xς.org"],
  ])("%j is stored as %j", (typed, shown) => {
    expect(stored(typed)).toBe(shown);
    expect(stored(shown)).toBe(shown);
  });

  test.each([
    "victim@example.org/1",
    "victim@example.org/ <b>hi</b> pay at http://evil.example",
    "victim@example.org?bcc=evil%40evil.example&subject=Pay",
    "victim@example.org#'\"><svg onload=alert(1)>",
    "victim@example.org/\u202egro.live",
    "victim@example.org/\u0000x",
    "victim@example.org/\u001b[31m",
    "victim@example.org\\x",
    "victim@example.org:25",
    "victim@evil.example@example.org",
    "m1@exa\nmple.org",
    "m1@exa\tmple.org",
    "m1@ex%61mple.org",
    "m1@exam\u00adple.org",
    "m1@exa\u200bmple.org",
    "m1@exa\u200dmple.org",
    "m1@exa\u2060mple.org",
    "m1@exa\ufeffmple.org",
    "m1@example\u3002org",
    "m1@ｅxample.org",
    "m1@exampl\u212f.org",
    "v@xϲ.org",
    "m1@example.org.",
    "m1@-example.org",
    "m1@exa_mple.org",
    "m1@0x7f.1",
    "m1@127.0.0.1",
    "ａｎｅ@example.org",
    "a\u00adne@example.org",
    "ane?bcc=x@example.org",
    "ane/x@example.org",
    "ane\u0000@example.org",
    `${"a".repeat(65)}@example.org`,
  ])("%j is refused", (typed) => {
    expect(stored(typed)).toBeUndefined();
    expect(mailboxOf(typed)).toBeUndefined();
    expect(() => emailKey(typed)).toThrow();
  });
});

/** What any other program understands by the domain: the URL standard, without our code. */
const asciiOf = (domain: string) => new URL(`http://${domain}/`).hostname;

/** Every accepted address of a form in which one code point takes each place. */
function* accepted(forms: ((sign: string) => string)[]) {
  for (let point = 0; point <= 0x10ffff; point++) {
    const sign = String.fromCodePoint(point);
    for (const form of forms) {
      const typed = form(sign);
      const mailbox = mailboxOf(typed);
      if (mailbox) yield { typed, ...mailbox };
    }
  }
}

test("keys are equal exactly when the mailboxes in ASCII are equal, whatever code point an address holds", () => {
  const forms = [(sign: string) => `a@b${sign}c.org`, (sign: string) => `a@bc${sign}.org`, (sign: string) => `a${sign}@bc.org`];
  let seen = 0;
  const wrong: string[] = [];
  for (const { typed, shown, key, envelope } of accepted(forms)) {
    seen++;
    const at = typed.lastIndexOf("@");
    const meant = `${typed.slice(0, at)}@${asciiOf(typed.slice(at + 1))}`;
    const again = shown === typed ? { shown, key } : mailboxOf(shown);
    if (envelope !== meant || key !== meant.toLowerCase() || again?.key !== key || again.shown !== shown || /[^!-~]/.test(key))
      wrong.push(typed);
  }
  expect(wrong).toEqual([]);
  expect(seen).toBeGreaterThan(100_000);
});

test("of any two addresses the keys are equal exactly when the mailboxes in ASCII are, capitals aside", () => {
  const label = fc.string({
    unit: fc.constantFrom("a", "A", "ñ", "Ñ", "n\u0303", "σ", "ς", "ϲ", "Σ", "ß", "ss", "1", "-", "\u00ad", "ｅ", "é"),
    minLength: 1,
  });
  const address = fc
    .tuple(fc.constantFrom("ane", "Ane", "ane+a"), label)
    .map(([local, name]) => `${local}@${name}.example.org`.normalize("NFC"));
  fc.assert(
    fc.property(address, address, (one, other) => {
      const [a, b] = [mailboxOf(one), mailboxOf(other)];
      if (a && b) expect(a.key === b.key).toBe(a.envelope.toLowerCase() === b.envelope.toLowerCase());
    }),
  );
});

test("an address with a tag is another address of the same person", () => {
  expect(emailKey("Ane+a@Example.org")).toBe("ane+a@example.org");
  expect(personalKey(emailKey("ane+a+b@example.org"))).toBe(emailKey("ANE@example.org"));
  expect(personalKey("+a@example.org")).toBe("@example.org");
});
