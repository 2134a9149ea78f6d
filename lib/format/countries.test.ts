import { expect, test } from "vitest";
import { COUNTRIES } from "#domain/kernel/countries";
import { countryName, countryOptions } from "./countries.ts";

const read = (html: string) => [...html.matchAll(/<option value="([^"]*)">([^<]*)/g)].map(([, value, text]) => ({ value, text }));

test.each(["en", "es", "eu"] as const)(
  "every country once after the empty choice, those nearby first, each part by its name in the order of the alphabet: %s",
  (locale) => {
    const [empty, ...countries] = read(countryOptions(locale, "Choose").html);
    expect(empty).toEqual({ value: "", text: "Choose" });
    expect(countries.map(({ value }) => value).sort()).toEqual([...COUNTRIES].sort());
    const codes = countries.map(({ value = "" }) => value);
    expect(codes.slice(0, 3).toSorted()).toEqual(["ES", "FR", "PT"]);
    for (const part of [codes.slice(0, 3), codes.slice(3)]) {
      const names = part.map((code) => countryName(code, locale));
      expect(names).toEqual(names.toSorted(new Intl.Collator(locale).compare));
    }
  },
);

test("names are escaped, and so is the text of the empty choice", () => {
  const { html } = countryOptions("en", 'Choose <one> & "two"');
  expect(html).toContain('<option value="">Choose &lt;one&gt; &amp; &quot;two&quot;<');
  expect(html).toMatch(/<option value="BA">Bosnia &amp; Herzegovina</);
  expect(html.replaceAll(/<option value="[^"<>&]*">|<hr>/g, "")).not.toMatch(/[<>]/);
});

test("what has no name is called by its code", () => expect(countryName("QQ", "en")).toBe("QQ"));
