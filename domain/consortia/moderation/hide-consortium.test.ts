import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { clusterRoles, organisationPeople } from "#db/schema/access";
import { consortiumBySlug } from "#domain/consortia/page-view";
import { askToJoin } from "#domain/consortia/partners/ask-to-join";
import { consortiumSlugs, listConsortia, openConsortia } from "#domain/consortia/reads";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { newId } from "#lib/ids";
import { as, auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { asker, consortium, emailOf, partner, refusalOf } from "#test/fixtures/consortia";
import { worked } from "#test/post";
import { hideConsortium } from "./hide-consortium.ts";
import { moderatedConsortia } from "./moderation.ts";
import { showConsortium } from "./show-consortium.ts";

const reason = "It names a hospital that did not agree.";
const everywhere = async () => [
  (await listConsortia(visitor(), { sort: "closing", page: 1 })).total,
  (await listConsortia(visitor(), { sort: "closing", page: 1, q: "bizi" })).total,
  (await openConsortia(visitor(), 3)).total,
  (await consortiumSlugs(visitor(), { after: "", limit: 100 })).length,
  (await consortiumBySlug(visitor(), "hemen-bizi")) ? 1 : 0,
];

test("hidden: page, list, search, home and sitemap follow at once; shown again: they are back", async () => {
  const made = await consortium();
  const reviewer = { ...(await staff("reviewer")), decisionHold: 0 };
  expect(await everywhere()).toEqual([1, 1, 1, 1, 1]);
  expect(refusalOf(await hideConsortium(reviewer, { consortiumId: made.id, reason }))).toBe("done");
  expect(await everywhere()).toEqual([0, 0, 0, 0, 0]);
  const own = await consortiumBySlug(made.coordinator, "hemen-bizi");
  expect(own?.hidden?.reason).toBe(reason);
  await worked();
  expect(refusalOf(await showConsortium(reviewer, { consortiumId: made.id }))).toBe("done");
  expect(await everywhere()).toEqual([1, 1, 1, 1, 1]);
  expect((await mailsTo(emailOf(made.coordinator))).map((mail) => mail.template)).toEqual(["consortium-hidden", "consortium-shown"]);
  expect((await auditOf(made.id)).map((row) => row.action).slice(1)).toEqual(["consortium.hidden", "consortium.shown"]);
});

test("an email is promised before and said afterwards only where somebody who acts for the coordinator gets it", async () => {
  const [led, left] = [await consortium({ title: "Led" }), await consortium({ title: "Left" })];
  await transact(context(), async ({ db }) => {
    await db.delete(organisationPeople).where(eq(organisationPeople.organisationId, left.coordinatorId));
  });
  const reviewer = await staff();
  const rows = (await moderatedConsortia(reviewer, { view: "all", page: 1 }))?.rows ?? [];
  expect(Object.fromEntries(rows.map(({ title, isEmailed }) => [title, isEmailed]))).toEqual({ Led: true, Left: false });
  for (const [made, emails] of [
    [led, 1],
    [left, 0],
  ] as const)
    expect(await hideConsortium(reviewer, { consortiumId: made.id, reason })).toMatchObject({ ok: true, value: { emails } });
});

test("while hidden nobody asks to join", async () => {
  const made = await consortium();
  await hideConsortium(await staff(), { consortiumId: made.id, reason });
  const organisationId = await organisation();
  const input = { consortiumId: made.id, organisationId, roleId: made.roleIds[0] ?? "", message: "We can." };
  expect(refusalOf(await askToJoin(await member(organisationId), input))).toBe("not_found");
});

test("not twice, not what is not hidden, not what is not there", async () => {
  const made = await consortium();
  const reviewer = await staff();
  expect(refusalOf(await showConsortium(reviewer, { consortiumId: made.id }))).toBe("consortium.not_hidden");
  const twice = await Promise.all([1, 2].map(() => hideConsortium(reviewer, { consortiumId: made.id, reason })));
  expect(twice.map(refusalOf).sort()).toEqual(["consortium.already_hidden", "done"]);
  expect(refusalOf(await hideConsortium(reviewer, { consortiumId: newId(), reason }))).toBe("not_found");
});

test("staff only, and not where they work for a partner", async () => {
  const made = await consortium();
  const asked = await asker(made, 1);
  for (const ctx of [visitor(), made.coordinator, asked.ctx])
    expect(refusalOf(await hideConsortium(ctx, { consortiumId: made.id, reason }))).toBe("forbidden");
  const { ctx: inside } = await partner(made, 1);
  const personId = inside.actor.kind === "person" ? inside.actor.personId : "";
  await transact(context(), async (ctx) => {
    await ctx.db.insert(clusterRoles).values({ personId, role: "staffAdmin", grantedAt: ctx.now });
  });
  expect(refusalOf(await hideConsortium(await as(personId), { consortiumId: made.id, reason }))).toBe("own_organisation");
});
