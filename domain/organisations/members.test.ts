import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisationPeople } from "#db/schema/access";
import { organisations } from "#db/schema/organisations";

import { staffFigures } from "#domain/insight/staff-figures";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { member, organisation, staff } from "#test/builders";
import { idOf } from "#test/fixtures/administrators";
import { imported } from "#test/fixtures/imports";
import { listed } from "#test/fixtures/profiles";
import { isMemberOrganisation, isNotYetMember } from "./members.ts";

const FILE = "Razón social;Tipo\nOlatz Farma;Empresa\nSenar Nutrizio;Empresa\nTxindoki Ortesiak;Empresa\n";
const ASKED = { period: "last12", from: "", to: "" } as const;
const counted = async () => {
  const figures = await staffFigures(await staff("staffAdmin"), ASKED);
  return { members: figures?.members.all.counts.at(-1), all: figures?.inConsortia.members, notYet: figures?.notYetMembers };
};
const fresh = async () => (await staffFigures(await staff("staffAdmin"), ASKED))?.freshness.reduce((sum, { n }) => sum + n, 0);

test("what a file brings in counts as no member in any figure and is told apart, until it is published or somebody acts for it", async () => {
  await listed();
  const before = await counted();
  expect([before, await fresh()]).toEqual([{ members: 1, all: 1, notYet: 0 }, 1]);
  const clerk = await staff();
  await imported(clerk, FILE);
  expect([await counted(), await fresh()]).toEqual([{ members: 1, all: 1, notYet: 3 }, 1]);
  const [row] = await context().db.select({ id: organisations.id }).from(organisations).where(eq(organisations.name, "Olatz Farma"));
  const owner = await member(row?.id ?? "", "owner");
  expect(await counted()).toEqual({ members: 2, all: 2, notYet: 2 });
  await transact(context({ actor: { kind: "system", name: "test" } }), async ({ db }) => {
    await db.delete(organisationPeople).where(eq(organisationPeople.personId, idOf(owner)));
    await db
      .update(organisations)
      .set({ publishedAt: new Date() })
      .where(eq(organisations.id, row?.id ?? ""));
  });
  expect(await counted()).toEqual({ members: 2, all: 2, notYet: 2 });
});

test("what was approved and nobody has accepted, and what is suspended or closed, is no member", async () => {
  const approved = await organisation();
  await organisation({ status: "suspended" });
  await organisation({ status: "closed" });
  const ctx = context();
  const which = async (condition: ReturnType<typeof isMemberOrganisation>) =>
    (await ctx.db.select({ id: organisations.id }).from(organisations).where(and(condition))).map(({ id }) => id);
  expect([await which(isMemberOrganisation(ctx)), await which(isNotYetMember(ctx))]).toEqual([[], [approved]]);
  await member(approved, "owner");
  expect([await which(isMemberOrganisation(ctx)), await which(isNotYetMember(ctx))]).toEqual([[approved], []]);
});
