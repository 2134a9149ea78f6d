import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { clusterRoles } from "#db/schema/access";
import { rolesSought } from "#db/schema/consortia";
import { editConsortium } from "#domain/consortia/edit-consortium";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { DAY, later } from "#lib/clock";
import { newId } from "#lib/ids";
import { as, auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { consortium, emailOf, partner, refusalOf } from "#test/fixtures/consortia";
import { NO_VALUES } from "#test/mail/no-values";
import { hideConsortium } from "./hide-consortium.ts";
import { keepConsortium } from "./keep-consortium.ts";
import { lastModeratedConsortium } from "./last-moderated-consortium.ts";
import { moderatedConsortia } from "./moderation.ts";
import { showConsortium } from "./show-consortium.ts";
import type { ConsortiumView } from "./state.ts";
import { undoConsortiumLook } from "./undo-consortium-look.ts";

const reason = "It names a hospital that did not agree.";
const at = <C extends Context>(ctx: C, minutes: number): C => ({ ...ctx, now: later(ctx.now, minutes * 60_000) });
const rows = async (view: ConsortiumView) => (await moderatedConsortia(await staff(), { view, page: 1 }))?.rows ?? [];
const reasonsOf = async (id: string) => (await rows("all")).find((row) => row.id === id)?.reasons;

/** The coordinator changes the aim some minutes later. */
async function edited(made: Awaited<ReturnType<typeof consortium>>, minutes: number, version: number) {
  const roles = await context().db.select().from(rolesSought).where(eq(rolesSought.consortiumId, made.id));
  const text = { title: "Hemen Bizi", aim: { en: "Cure everybody within a year, as nobody else can." } };
  const stated = roles.map(({ id, title, sector, seats }) => ({ id, title, sector, seats }));
  const closing = { closesAt: later(new Date(), 9 * DAY), zone: "Europe/Madrid" };
  expectDone(await editConsortium(at(made.coordinator, minutes), { consortiumId: made.id, version, ...text, ...closing, roles: stated }));
}

/** A consortium that staff kept a minute after it was founded. */
async function kept() {
  const made = await consortium();
  const clerk = await staff();
  const { lookId } = expectDone(await keepConsortium(at(clerk, 1), { consortiumId: made.id, version: 0 }));
  return { made, clerk, lookId };
}

test("a consortium is new until staff keep it; changed, it is to be reviewed again, with what changed since", async () => {
  const made = await consortium();
  expect(await rows("toReview")).toMatchObject([
    { reasons: ["new"], changes: [], text: { aim: { en: "Keep people at home for two more years." } } },
  ]);
  expectDone(await keepConsortium(at(await staff(), 1), { consortiumId: made.id, version: 0 }));
  expect(await rows("toReview")).toEqual([]);
  expect(await rows("kept")).toMatchObject([{ id: made.id, look: { how: "kept", by: expect.any(String) } }]);
  await edited(made, 2, 0);
  const [row] = await rows("changed");
  expect(row?.changes.map(({ part, before, after }) => [part, before, after])).toEqual([
    ["aim", "Keep people at home for two more years.", "Cure everybody within a year, as nobody else can."],
    ["closing", expect.any(String), expect.any(String)],
  ]);
  expectDone(await keepConsortium(at(await staff(), 3), { consortiumId: made.id, version: 1 }));
  expect(await reasonsOf(made.id)).toEqual([]);
});

test("a hidden one that its coordinator corrected is to be reviewed, before what is new", async () => {
  const { made, clerk } = await kept();
  await consortium({ title: "Another" });
  expectDone(await hideConsortium(at(clerk, 2), { consortiumId: made.id, reason }));
  expect((await rows("toReview")).map(({ title }) => title)).toEqual(["Another"]);
  await edited(made, 3, 0);
  expect((await rows("toReview")).map(({ reasons }) => reasons)).toEqual([["corrected"], ["new"]]);
});

test("nobody keeps what they did not see, nor what is kept already; of two at once one does", async () => {
  const made = await consortium();
  const clerk = await staff();
  await edited(made, 1, 0);
  expect(refusalOf(await keepConsortium(at(clerk, 2), { consortiumId: made.id, version: 0 }))).toBe("consortium.changed_meanwhile");
  const both = await Promise.all([clerk, await staff()].map((one) => keepConsortium(at(one, 2), { consortiumId: made.id, version: 1 })));
  expect(both.map(refusalOf).sort()).toEqual(["consortium.already_looked_at", "done"]);
  expect((await auditOf(made.id)).filter(({ action }) => action === "consortium.kept")).toMatchObject([{ facts: { version: 1 } }]);
});

test("undone, it is on the list again; only once", async () => {
  const { made, clerk, lookId } = await kept();
  expect((await lastModeratedConsortium(clerk, made.slug))?.lookId).toBe(lookId);
  const both = await Promise.all([clerk, await staff()].map((one) => undoConsortiumLook(at(one, 2), { lookId })));
  expect(both.map(refusalOf).sort()).toEqual(["consortium.look_undone", "done"]);
  expect(await reasonsOf(made.id)).toEqual(["new"]);
  expect((await auditOf(made.id)).slice(-2).map(({ action }) => action)).toEqual(["consortium.kept", "consortium.look_undone"]);
  expect((await lastModeratedConsortium(clerk, made.slug))?.lookId).toBeUndefined();
});

test("hidden by mistake and shown again at once, nobody is told of either", async () => {
  const made = await consortium();
  const clerk = await staff();
  expectDone(await hideConsortium(clerk, { consortiumId: made.id, reason }));
  expect((await lastModeratedConsortium(clerk, made.slug))?.hiddenUntil).toBeInstanceOf(Date);
  expectDone(await showConsortium(at(clerk, 1), { consortiumId: made.id }));
  expect(await mailsTo(emailOf(made.coordinator))).toMatchObject([{ template: "consortium-hidden", data: NO_VALUES }]);
  expect((await auditOf(made.id)).at(-1)).toMatchObject({ action: "consortium.shown", facts: { untold: true } });
});

test("members, strangers and staff who work for a partner do none of it", async () => {
  const { made, lookId } = await kept();
  const { organisationId } = await partner(made, 1);
  const inside = await member(organisationId, "viewer");
  const personId = inside.actor.kind === "person" ? inside.actor.personId : "";
  await transact(context(), async ({ db, now }) => {
    await db.insert(clusterRoles).values({ personId, role: "reviewer", grantedAt: now });
  });
  const others: [Context, string][] = [
    [made.coordinator, "forbidden"],
    [await member(await organisation()), "forbidden"],
    [visitor(), "forbidden"],
    [await as(personId), "own_organisation"],
  ];
  for (const [ctx, refusal] of others) {
    expect(refusalOf(await keepConsortium(ctx, { consortiumId: made.id, version: 0 }))).toBe(refusal);
    expect(refusalOf(await undoConsortiumLook(ctx, { lookId }))).toBe(refusal);
  }
  expect(await lastModeratedConsortium(made.coordinator, made.slug)).toBeUndefined();
  expect(refusalOf(await undoConsortiumLook(visitor(), { lookId: newId() }))).toBe("not_found");
  expect(refusalOf(await keepConsortium(await staff(), { consortiumId: newId(), version: 0 }))).toBe("not_found");
});
