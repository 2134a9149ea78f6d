import { expect, test } from "vitest";
import { consortium } from "#test/fixtures/consortia";
import { context } from "../kernel/context.ts";
import { consortiumSlug } from "./consortium-slug.ts";
import { writtenAim } from "./written-aim.ts";

test("a title's own address while it is free, else the next number; a longer title does not take it away", async () => {
  expect(await consortiumSlug(context(), "Hemen Bizi")).toBe("hemen-bizi");
  await consortium({ title: "Hemen Bizi Elkarrekin" });
  expect(await consortiumSlug(context(), "Hemen Bizi")).toBe("hemen-bizi");
  await consortium({ title: "Hemen Bizi" });
  await consortium({ title: "Hemen Bizi 2" });
  expect(await consortiumSlug(context(), "HEMEN   bizi")).toBe("hemen-bizi-3");
});

test("the address of a page is never given away", async () => {
  expect(await consortiumSlug(context(), "¡New!")).toBe("new-2");
});

test("marks, scripts and signs leave letters, digits and hyphens", async () => {
  for (const title of ["Ñandú & Çédille", "../../etc/passwd", "<script>", "%_%", "日本語", "A".repeat(120)])
    expect(await consortiumSlug(context(), title)).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/);
});

test("an aim without a language is in that of the page, beside those that have one", () => {
  expect(writtenAim({ written: "Kaixo", en: "Hello" }, "eu")).toEqual({ en: "Hello", eu: "Kaixo" });
  expect(writtenAim({ es: "Hola" }, "eu")).toEqual({ es: "Hola" });
});
