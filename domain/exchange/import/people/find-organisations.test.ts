import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisations } from "#db/schema/organisations";
import { transact } from "#domain/kernel/transact";
import { keepOrganisationKeys } from "#domain/organisations/duplicates/organisation-keys";
import { organisation } from "#test/builders";
import { worker } from "#test/fixtures/imports";
import { findOrganisations } from "./find-organisations.ts";
import { likelyOrganisations } from "./likely-organisations.ts";

/** An organisation with numbers, other names and a site, as the verbs leave it. */
async function known(name: string, set: Partial<typeof organisations.$inferInsert> = { version: 0 }) {
  const id = await organisation({ name });
  await transact(worker(), async (turn) => {
    await turn.db.update(organisations).set(set).where(eq(organisations.id, id));
    await keepOrganisationKeys(turn, id);
  });
  return id;
}
const found = async (...texts: string[]) => {
  const findings = await findOrganisations(worker(), texts);
  return texts.map((text) => {
    const finding = findings.get(text);
    return typeof finding === "object" ? finding.id : finding;
  });
};

test("an organisation is told by its address here, a number, its name or another one, and its domain", async () => {
  const id = await known("Olatz Farma S.L.", {
    slug: "olatz-farma",
    vat: "B95000014",
    pic: "999999999",
    ror: "01cc3fy72",
    website: "https://www.olatz.example/eu",
    aliases: ["OFarma"],
  });
  await known("Senar", { website: "https://senar.example" });
  const texts = [
    "olatz-farma",
    "https://portal.example/es/organisations/olatz-farma",
    "B95000014",
    "ESB95000014",
    "b-95000014",
    "999999999",
    "https://ror.org/01cc3fy72",
    "OLATZ FÁRMA S.L.",
    "Olatz Farma",
    "ofarma",
    "olatz.example",
    "www.olatz.example",
    "@olatz.example",
    "http://olatz.example/contact",
  ];
  expect(await found(...texts)).toEqual(texts.map(() => id));
});

test("the surest sign counts: the very name before one that is like it, a number before a name", async () => {
  const short = await known("Olatz");
  await known("Olatz S.L.");
  const numbered = await known("B95000014 Olatz", { vat: "B95000014" });
  expect(await found("Olatz", "B95000014")).toEqual([short, numbered]);
});

test("nobody is told by a name that two have, nor a closed organisation by any", async () => {
  await known("Bi");
  await known("Bi");
  await organisation({ name: "Itxita", status: "closed" });
  expect(await found("Bi", "Itxita", "Inor ez", "")).toEqual(["several", undefined, undefined, undefined]);
});

test("2,000 texts are asked for in a few statements", async () => {
  const id = await known("Olatz Farma");
  const texts = Array.from({ length: 2_000 }, (_, n) => `Olatz ${n}`);
  expect((await findOrganisations(worker(), [...texts, "Olatz Farma"])).get("Olatz Farma")).toMatchObject({ id });
});

test("for a text that tells nobody the organisations that it may mean are suggested, two of one name by their addresses here", async () => {
  await known("Zubieta Biobank");
  await known("Olatz Farma");
  const likely = (...words: string[]) => likelyOrganisations(worker(), words);
  expect(await likely("Zubieta Biobanc", "Xyz")).toEqual(
    new Map([["Zubieta Biobanc", [expect.objectContaining({ name: "Zubieta Biobank", told: "Zubieta Biobank" })]]]),
  );
  expect(await likely("", "!")).toEqual(new Map());
  const twins = [await known("Bikia Bi"), await known("Bikia Bi")];
  const told = (await likely("Bikia Bi")).get("Bikia Bi")?.map((one) => one.told) ?? [];
  expect((await findOrganisations(worker(), told)).size).toBe(2);
  expect(await found(...told)).toEqual(expect.arrayContaining(twins));
});
