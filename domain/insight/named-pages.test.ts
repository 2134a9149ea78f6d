import { expect, test } from "vitest";
import { visitor } from "#test/builders";
import { consortium } from "#test/fixtures/consortia";
import { listed } from "#test/fixtures/profiles";
import { namedPages } from "./named-pages.ts";

test("names lead to the pages that are public, however they are written, and to none that is not", async () => {
  const { id } = await listed({ name: "VIVEBiotech" });
  await consortium({ organisationId: id, title: "Osasunberri" });
  const pages = await namedPages(visitor(), { organisations: ["ViveBiotech", "Taav"], consortia: ["OSASUNBERRI", "ClivaMED"] });
  expect([...pages.organisations.keys(), ...pages.consortia.keys()]).toEqual(["ViveBiotech", "OSASUNBERRI"]);
});
