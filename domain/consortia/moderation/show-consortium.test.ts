import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { hidings } from "#db/schema/organisations";
import { closeConsortium } from "#domain/consortia/forming/close-consortium";
import { consortiumBySlug } from "#domain/consortia/page-view";
import { askToJoin } from "#domain/consortia/partners/ask-to-join";
import { type Context, context } from "#domain/kernel/context";
import { newId } from "#lib/ids";
import { auditOf, mailsTo, member, staff, visitor } from "#test/builders";
import { asker, consortium, emailOf, partner, refusalOf } from "#test/fixtures/consortia";
import { nextMorning, worked } from "#test/post";
import { hideConsortium } from "./hide-consortium.ts";
import { showConsortium } from "./show-consortium.ts";

const reason = "It names a hospital that did not agree.";
const hidingsOf = (id: string) => context().db.select().from(hidings).where(eq(hidings.subjectId, id));
const idOf = (ctx: Context) => (ctx.actor.kind === "person" ? ctx.actor.personId : "");

async function hidden() {
  const made = await consortium();
  const reviewer = await staff();
  await hideConsortium(reviewer, { consortiumId: made.id, reason });
  return { made, reviewer };
}

test("another member of staff shows it again; who hid it and who showed it stay on record", async () => {
  const { made, reviewer } = await hidden();
  const other = await staff();
  expect(refusalOf(await showConsortium(other, { consortiumId: made.id }))).toBe("done");
  expect(await hidingsOf(made.id)).toMatchObject([{ reason, hiddenBy: idOf(reviewer), shownBy: idOf(other), shownAt: expect.any(Date) }]);
  expect((await auditOf(made.id)).at(-1)).toMatchObject({ action: "consortium.shown", actorId: idOf(other) });
  expect((await consortiumBySlug(visitor(), made.slug))?.hidden).toBeUndefined();
});

test("the coordinator's deciders are told, with the way to its page; partners and those who asked are not", async () => {
  const made = await consortium();
  const [inside, asking] = [await partner(made, 1), await asker(made)];
  await worked();
  const before = [await mailsTo(emailOf(inside.ctx)), await mailsTo(emailOf(asking.ctx))];
  await hideConsortium({ ...(await staff()), decisionHold: 0 }, { consortiumId: made.id, reason });
  await worked();
  await showConsortium(await staff(), { consortiumId: made.id });
  expect((await mailsTo(emailOf(made.coordinator))).at(-1)).toMatchObject({
    template: "consortium-shown",
    data: { consortium: "Hemen Bizi", path: "/en/consortia/hemen-bizi" },
  });
  expect([await mailsTo(emailOf(inside.ctx)), await mailsTo(emailOf(asking.ctx))]).toEqual(before);
});

test("nobody but staff shows it, and only what is hidden", async () => {
  const { made, reviewer } = await hidden();
  for (const ctx of [made.coordinator, await member(made.coordinatorId, "admin")])
    expect(refusalOf(await showConsortium(ctx, { consortiumId: made.id }))).toBe("forbidden");
  expect(refusalOf(await showConsortium(visitor(), { consortiumId: made.id }))).toBe("not_found");
  expect(refusalOf(await showConsortium(reviewer, { consortiumId: newId() }))).toBe("not_found");
  expect(await consortiumBySlug(visitor(), made.slug)).toBeUndefined();
  const shown = await consortium({ title: "Shown" });
  expect(refusalOf(await showConsortium(reviewer, { consortiumId: shown.id }))).toBe("consortium.not_hidden");
});

test("of two who show it at once one does, and one mail goes", async () => {
  const { made, reviewer } = await hidden();
  await nextMorning();
  const both = await Promise.all([
    showConsortium(reviewer, { consortiumId: made.id }),
    showConsortium(await staff(), { consortiumId: made.id }),
  ]);
  expect(both.map(refusalOf).sort()).toEqual(["consortium.not_hidden", "done"]);
  expect((await mailsTo(emailOf(made.coordinator))).filter(({ template }) => template === "consortium-shown")).toHaveLength(1);
});

test("hidden again it has a second record; meanwhile a coordinator may still close it", async () => {
  const { made, reviewer } = await hidden();
  expect(refusalOf(await closeConsortium(made.coordinator, { consortiumId: made.id }))).toBe("done");
  await showConsortium(reviewer, { consortiumId: made.id });
  expect(refusalOf(await hideConsortium(reviewer, { consortiumId: made.id, reason: "It still names the hospital." }))).toBe("done");
  expect((await hidingsOf(made.id)).map(({ shownAt }) => shownAt === null).sort()).toEqual([false, true]);
  expect((await consortiumBySlug(made.coordinator, made.slug))?.hidden?.reason).toBe("It still names the hospital.");
});

test("shown again it takes requests again", async () => {
  const { made, reviewer } = await hidden();
  await expect(asker(made)).rejects.toThrow("not_found");
  await showConsortium(reviewer, { consortiumId: made.id });
  const { ctx, organisationId } = await asker(made);
  const again = { consortiumId: made.id, organisationId, roleId: made.roleIds[0] ?? "", message: "Again." };
  expect(refusalOf(await askToJoin(ctx, again))).toBe("consortium.already_asked");
});
