import { expect, test } from "vitest";
import en from "../../messages/en/access.json" with { type: "json" };
import es from "../../messages/es/access.json" with { type: "json" };
import eu from "../../messages/eu/access.json" with { type: "json" };
import { tooBusy } from "./too-busy.ts";

const WORDS = { en, es, eu };
const posted = (path: string) => new Request(`http://portal${path}`, { method: "POST", headers: { "accept-language": "fr" } });

test.each(["en", "es", "eu"] as const)(
  "a file for which there is no room in the queue: what to do, in %s, in the look of the others",
  async (locale) => {
    const answer = await tooBusy("too many files", posted(`/${locale}/apply/documents/BHC-2026-0000-0000`));
    expect([answer.status, answer.headers.get("retry-after"), answer.headers.get("cache-control")]).toEqual([503, "60", "no-store"]);
    const page = await answer.text();
    expect(page).toContain(`<html lang="${locale}">`);
    const { title, text } = WORDS[locale].blocked["503"];
    expect(page).toContain(`<h1>${title}</h1><p>${text}</p>`);
    expect(page).toMatch(/<code>[0-9a-f-]{36}<\/code>/);
    const [, nonce] = /<style nonce="([^"]+)">/.exec(page) ?? [];
    expect(nonce).toBeTruthy();
    expect(answer.headers.get("content-security-policy")).toContain(`'nonce-${nonce}'`);
  },
);
