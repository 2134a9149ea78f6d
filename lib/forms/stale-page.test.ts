import { expect, test } from "vitest";
import { HOSTILE } from "#test/hostile";
import { stalePage } from "./stale-page.ts";

const page = (typed: Parameters<typeof stalePage>[0]["typed"], locale: "en" | "es" | "eu" = "en") =>
  stalePage({ typed, path: '/en/apply?a="b"&c', locale, nonce: "n0nce" });

test.each(["en", "es", "eu"] as const)("in %s it says what was typed, under its question, and leads to the page as it is now", (locale) => {
  const text = page([{ name: "short", values: ["<b>Two</b>\nlines"] }], locale);
  expect(text).toContain(`<html lang="${locale}">`);
  expect(text).toContain("<dd>&lt;b&gt;Two&lt;/b&gt;\nlines</dd>");
  expect(text).toMatch(/<dt>[^<]+<\/dt>/);
  expect(text).toContain('href="/en/apply?a=&quot;b&quot;&amp;c"');
  expect(text).not.toMatch(/errors\.stale|undefined| style=|<script/);
});

test("choices are told in words, ticks are not told, and what has no label is told all the same", () => {
  const text = page([
    { name: "sectors", values: ["devices"] },
    { name: "country", values: ["FR"] },
    { name: "signatory", values: ["same"] },
    { name: "privacy", values: ["on"] },
    { name: "roles[0].title", values: ["Clinical partner"] },
  ]);
  expect(text).toContain("<dd>France</dd>");
  expect(text).not.toMatch(/<dd>(devices|same|on)<\/dd>/);
  expect(text).toContain("</dd><dd>Clinical partner</dd>");
});

test("a form with nothing typed says so, without a list", () => {
  expect(page([])).not.toContain("<dl>");
  expect(page([{ name: "privacy", values: ["on"] }])).not.toContain("<dl>");
  expect(page([])).not.toBe(page([{ name: "short", values: ["x"] }]));
});

test.each(HOSTILE)("whatever a form holds is answered and told as text: %j", (text) => {
  const told = page([
    { name: "country", values: [text] },
    { name: text, values: [text, "constructor", "__proto__"] },
    { name: "constructor", values: ["toString"] },
  ]);
  expect(told).not.toMatch(/<(script|img|svg|iframe|math|textarea)/i);
  expect(told).toContain("<dd>");
});
