import { expect, test } from "vitest";
import { HOSTILE } from "#test/hostile";
import { returnedForm } from "./returned-form.ts";

function page(fields: [string, string | File][], locale: "en" | "es" | "eu" = "en", lacks: "account" | "application" = "account") {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return returnedForm({ form, lacks, path: '/en/profile?organisation="a"&b', locale, nonce: "n0nce" });
}
const UNESCAPED: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&#10;": "\n" };
/** What a browser sends when the button is pressed. */
const sentBy = (text: string) =>
  [...text.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map((found) =>
    found.slice(1).map((value) => value.replace(/&[#\w]+;/g, (entity) => UNESCAPED[entity] ?? entity)),
  );

test.each(["en", "es", "eu"] as const)("in %s it says that nothing was done, what was typed, and leads to sign in", (locale) => {
  const text = page([["town", "Getaria"]], locale);
  expect(text).toContain(`<html lang="${locale}">`);
  expect(text).toContain("<dd>Getaria</dd>");
  expect(text).toContain(`href="/${locale}/sign-in" target="_blank"`);
  expect(text).toContain('action="/en/profile?organisation=&quot;a&quot;&amp;b"');
  expect(text).not.toMatch(/errors\.|undefined| style=|<script/);
});

test("whoever has lost the way to an application finds it at the page that they sent it to", () => {
  const text = page([["town", "Getaria"]], "en", "application");
  expect(text).toContain("This browser does not know this application");
  expect(text).toContain('href="/en/profile?organisation=&quot;a&quot;&amp;b" target="_blank"');
});

test("the two steps come before what was typed, each text under its own words", () => {
  const text = page([
    ["name", "Zuhaitz"],
    ["text.en", "Two lines"],
    ["visibility.town", "public"],
  ]);
  expect(text.indexOf("</form>")).toBeLessThan(text.indexOf("<dl>"));
  expect(text).toContain("<dt>Name</dt><dd>Zuhaitz</dd><dt>Text in English</dt><dd>Two lines</dd></dl>");
});

test("its form sends all that was sent, in the same order, line breaks and several values too", () => {
  const fields: [string, string][] = [
    ["$ACTION_REF_1", ""],
    ["$ACTION_1:0", '{"id":"40profile","bound":"$@1"}'],
    ["text.en", "One line\nand 'another' & \"a third\""],
    ["sectors", "devices"],
    ["sectors", "pharma"],
  ];
  expect(sentBy(page(fields))).toEqual(fields);
});

test("what travels unseen is sent and not shown, and a file is neither", () => {
  const text = page([
    ["version", "3"],
    ["logo", new File(["x"], "logo.png")],
  ]);
  expect(text).not.toContain("<dl>");
  expect(sentBy(text)).toEqual([["version", "3"]]);
});

test.each(HOSTILE)("whatever a form holds is text, in its list and in its fields: %j", (hostile) => {
  const text = page([
    [hostile, hostile],
    ["town", hostile],
  ]);
  expect(text).not.toMatch(/<(script|img|svg|iframe|math|textarea)/i);
  expect(text.match(/<input/g)).toHaveLength(2);
});
