import { expect, test } from "vitest";
import { context } from "#domain/kernel/context";
import { hideOrganisation } from "#domain/organisations/moderation/hide-organisation";
import { staff, visitor } from "#test/builders";
import { asker, consortium, partner } from "#test/fixtures/consortia";
import { listed } from "#test/fixtures/profiles";
import { collaborationsOf } from "./collaborations.ts";
import { hideConsortium } from "./moderation/hide-consortium.ts";

const shown = async (id: string) => {
  const { partners, total } = await collaborationsOf(visitor(), id);
  return { partners: partners.map(({ name, consortia }) => [name, ...consortia.map(({ title }) => title)]), total };
};

test("those who share consortia are partners, the most shared first; who only asked, or is not listed, is none", async () => {
  const own = await listed({ name: "Own" });
  const [zelai, anboto, asked] = [await listed({ name: "Zelai" }), await listed({ name: "Anboto" }), await listed({ name: "Asked" })];
  const one = await consortium({ organisationId: own.id, title: "Bat" });
  const two = await consortium({ organisationId: own.id, title: "Bi" });
  await partner(one, 0, zelai.id);
  await partner(two, 0, zelai.id);
  await partner(one, 1, anboto.id);
  await partner(one, 1);
  await asker(two, 1, asked.id);
  expect(await shown(own.id)).toEqual({
    partners: [
      ["Zelai", "Bat", "Bi"],
      ["Anboto", "Bat"],
    ],
    total: 2,
  });
  expect(await shown(anboto.id)).toEqual({
    partners: [
      ["Own", "Bat"],
      ["Zelai", "Bat"],
    ],
    total: 2,
  });
  expect(await shown(asked.id)).toEqual({ partners: [], total: 0 });
});

test("a hidden consortium and a hidden partner are no collaboration, whoever reads", async () => {
  const own = await listed({ name: "Own" });
  const [zelai, anboto] = [await listed({ name: "Zelai" }), await listed({ name: "Anboto" })];
  const one = await consortium({ organisationId: own.id, title: "Bat" });
  const two = await consortium({ organisationId: own.id, title: "Bi" });
  await partner(one, 0, zelai.id);
  await partner(two, 0, zelai.id);
  await partner(two, 1, anboto.id);
  const reviewer = await staff();
  await hideConsortium(reviewer, { consortiumId: one.id, reason: "A copy of another one." });
  expect(await shown(own.id)).toEqual({
    partners: [
      ["Anboto", "Bi"],
      ["Zelai", "Bi"],
    ],
    total: 2,
  });
  await hideOrganisation(reviewer, { organisationId: zelai.id, reason: "A copy of another page." });
  expect(await shown(own.id)).toEqual({ partners: [["Anboto", "Bi"]], total: 1 });
  expect(await collaborationsOf(reviewer, own.id)).toEqual(await collaborationsOf(context(), own.id));
});
