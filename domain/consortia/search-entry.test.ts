import { expect, test } from "vitest";
import { hideConsortium } from "#domain/consortia/moderation/hide-consortium";
import { showConsortium } from "#domain/consortia/moderation/show-consortium";
import { staff, visitor } from "#test/builders";
import { consortium } from "#test/fixtures/consortia";
import { context } from "../kernel/context.ts";
import { editConsortium } from "./edit-consortium.ts";
import { factsOf } from "./facts.ts";
import { importConsortium } from "./import-consortium.ts";
import { listConsortia } from "./reads.ts";

const found = async (q: string) => (await listConsortia(visitor(), { q, sort: "closing", page: 1 })).rows.map(({ title }) => title);
const system = () => context({ actor: { kind: "system", name: "test" } });

test("found by the beginning of a word, a part of the title, in any language of the aim, by a role, with or without accents", async () => {
  await consortium({
    title: "Diagnóstico Bizkarra",
    aim: { en: "Detect sepsis early.", es: "Detectar la sepsis con antelación.", eu: "Sepsia garaiz antzematea." },
    roles: [{ title: "Hospital pharmacy", sector: "care", seats: 1 }],
  });
  for (const query of ["diagnostico", "Diagnóstico", "karra", "sepsis", "antelacion", "garaiz", "pharma", "bizkarra hospital"])
    expect([query, await found(query)]).toEqual([query, ["Diagnóstico Bizkarra"]]);
  expect(await found("oncology")).toEqual([]);
});

test("osasun finds Osasunberri", async () => {
  await importConsortium(system(), { title: "OSASUNBERRI", aim: { en: "Care close to people." }, statedSectors: [] });
  await consortium({ title: "Another" });
  expect(await found("osasun")).toEqual(["OSASUNBERRI"]);
  expect(await found("berri")).toEqual(["OSASUNBERRI"]);
});

test.each(['"', "*", "a OR b", "NEAR(a b)", "title:x", "-x", "(", "' ; drop table consortia; --", "\u0000", "😀", "x".repeat(500)])(
  "the search takes %j for words and nothing else",
  async (query) => {
    await consortium();
    expect(Array.isArray(await found(query))).toBe(true);
    expect(await found("hemen")).toEqual(["Hemen Bizi"]);
  },
);

test("a change, a hiding and a showing are in the index at once", async () => {
  const made = await consortium({ title: "Lehen Izena" });
  const roles = [{ title: "Cold chain", sector: "services" as const, seats: 1 }];
  const facts = await factsOf(context(), { id: made.id });
  const { closesAt } = facts ?? {};
  await editConsortium(made.coordinator, {
    ...{ consortiumId: made.id, version: 0, title: "Bigarren Izena", aim: { eu: "Beste helburu bat idatzita." }, roles },
    closesAt: closesAt ?? new Date(0),
    zone: "UTC",
  });
  expect([await found("lehen"), await found("bigarren"), await found("cold"), await found("sites")]).toEqual([
    [],
    ["Bigarren Izena"],
    ["Bigarren Izena"],
    [],
  ]);
  const reviewer = await staff();
  await hideConsortium(reviewer, { consortiumId: made.id, reason: "Why." });
  expect(await found("bigarren")).toEqual([]);
  await editConsortium(made.coordinator, {
    ...{ consortiumId: made.id, version: 1, title: "Hirugarren Izena", aim: { eu: "Beste helburu bat idatzita." }, roles },
    closesAt: closesAt ?? new Date(0),
    zone: "UTC",
  });
  expect(await found("hirugarren")).toEqual([]);
  await showConsortium(reviewer, { consortiumId: made.id });
  expect(await found("hirugarren")).toEqual(["Hirugarren Izena"]);
});

test("misspelt subjects find the consortia of the subject, and the list says what it shows", async () => {
  await consortium({ title: "Bizitza Luzea", aim: { en: "Sensors at home for people who live alone." } });
  const asked = async (q: string) => {
    const { rows, corrected } = await listConsortia(visitor(), { q, sort: "closing", page: 1 });
    return [rows.map(({ title }) => title), corrected];
  };
  expect(await asked("sensoer")).toEqual([["Bizitza Luzea"], "sensor"]);
  expect(await asked("sensors")).toEqual([["Bizitza Luzea"], undefined]);
  expect(await asked("zebrafsh")).toEqual([[], undefined]);
});
