import { beforeEach, expect, test, vi } from "vitest";
import { addCapability } from "#domain/organisations/capabilities/add-capability";
import { termWords } from "#domain/organisations/capabilities/capability-terms";
import { expectDone } from "#test/expect-done";
import { capabilityInput } from "#test/fixtures/capabilities";
import { listed } from "#test/fixtures/profiles";
import { readOpenData as read } from "#test/read-open-data";

const ORIGIN = "https://portal.example.org";
beforeEach(() => void vi.stubEnv("PORTAL_URL", ORIGIN));

test("names, filters that would show something and towns are suggested in the reader's language", async () => {
  await listed({ name: "Bioteka", town: "Bilbao", kind: "company", sectors: ["biotech"], region: "ES213" });
  const suggested = async (q: string, language: string) =>
    (
      (await read(`/suggestions?q=${q}&language=${language}`)).body as { suggestions: { suggests: string; text: string; page: string }[] }
    ).suggestions.map(({ suggests, text, page }) => [suggests, text, page.replace(ORIGIN, "")]);
  const biotech = "/directory?sector=biotech";
  const own = ["organisation", "Bioteka", expect.stringMatching(/^\/en\/organisations\/./)];
  expect(await suggested("bi", "en")).toEqual([
    own,
    ["sector", "Biotechnology", `/en${biotech}`],
    ["region", "Bizkaia", "/en/directory?region=ES213"],
    ["town", "Bilbao", "/en/directory?q=Bilbao"],
  ]);
  expect(await suggested("bioteknologia", "eu")).toEqual([["sector", "Bioteknologia", `/eu${biotech}`]]);
  expect(await suggested("galicia", "en")).toEqual([]);
});

test("capabilities are suggested by any of their words in the reader's language, with how many organisations have them", async () => {
  for (const name of ["One", "Two"]) {
    const { id, owner } = await listed({ name });
    for (const term of name === "One" ? (["zebrafish", "biosensors"] as const) : (["zebrafish"] as const))
      expectDone(await addCapability(owner, capabilityInput(id, { term })));
  }
  const suggested = async (q: string, language: string) =>
    (
      (await read(`/suggestions?q=${encodeURIComponent(q)}&language=${language}`)).body as { suggestions: Record<string, string>[] }
    ).suggestions
      .filter(({ suggests }) => suggests === "capability")
      .map(({ value, text, detail, page }) => [value, text, detail, page?.replace(ORIGIN, "")]);
  expect(await suggested("zebraf", "en")).toEqual([["zebrafish", termWords("zebrafish", "en"), "2", "/en/directory?capability=zebrafish"]]);
  expect(await suggested("cebra", "es")).toEqual([["zebrafish", termWords("zebrafish", "es"), "2", "/es/directory?capability=zebrafish"]]);
  expect(await suggested("biosents", "eu")).toEqual([
    ["biosensors", termWords("biosensors", "eu"), "1", "/eu/directory?capability=biosensors"],
  ]);
  for (const q of ["proteom", "ebrafish"]) expect(await suggested(q, "en")).toEqual([]);
});
