import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { fieldLanguage } from "./profile-value.ts";
import { TextDiff } from "./text-diff.tsx";

const words = { beforeLabel: "Lehen", afterLabel: "Orain", addedLabel: "Gehituta", empty: "Ezer ez" };

test("a text in a language of its own says which, and the reader’s words around it do not", () => {
  const drawn = (before: string, after: string) =>
    renderToStaticMarkup(<TextDiff before={before} after={after} lang={fieldLanguage("short.en")} {...words} />);
  expect(drawn("", "By voice.")).toContain('<p class="given wrap-anywhere" lang="en"><ins>By voice.</ins></p>');
  expect(drawn("By voice.", "By sound.").match(/ lang="en"/g)).toHaveLength(2);
  const removed = drawn("By voice.", "");
  expect(removed.match(/ lang="en"/g)).toHaveLength(1);
  expect(removed).toContain('<p class="given wrap-anywhere"><span class="none">Ezer ez</span>');
});

test("only a field that is the text of one language has a language", () => {
  expect(["short.eu", "offers.es", "website", "town"].map(fieldLanguage)).toEqual(["eu", "es", undefined, undefined]);
});
