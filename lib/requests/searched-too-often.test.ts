import { expect, test } from "vitest";
import { limitOf } from "./rate-limit.ts";
import { searchedTooOften } from "./searched-too-often.ts";

const ask = (path: string) => searchedTooOften(new URL(`https://portal.example.org${path}`), new Headers());

test("a network that opens too many pages of the directory with words to look for waits, and may open those without", async () => {
  const { points } = limitOf("directorySearch");
  for (let n = 0; n < points; n++) expect(await ask(`/en/directory?q=${n}`)).toBeUndefined();
  expect(await ask("/eu/directory?page=2&q=x")).toEqual({ status: 429, seconds: expect.any(Number) });
  expect(await ask("/es/directory/export?q=x&format=csv")).toMatchObject({ status: 429 });
  for (const path of ["/en/directory", "/en/directory?q=", "/en/directory?kind=company", "/en/consortia?q=x"])
    expect(await ask(path)).toBeUndefined();
});
