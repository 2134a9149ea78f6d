import { expect, test } from "vitest";
import { roomDecisions } from "#db/schema/rooms";
import { erasePerson } from "#domain/access/erasure/erase-person";
import { leaveConsortium } from "#domain/consortia/partners/leave-consortium";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { newId } from "#lib/ids";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { asker, consortium, partner, refusalOf } from "#test/fixtures/consortia";
import { decisionsOf } from "./decision-reads.ts";
import { recordDecision } from "./record-decision.ts";
import { removeDecision } from "./remove-decision.ts";
import { MAX_DECISIONS } from "./state.ts";

const TEXT = "We submit in January.";
const written = async (ctx: Context, { id }: { id: string }, decision = TEXT) =>
  expectDone(await recordDecision(ctx, { consortiumId: id, decision })).decisionId;
const idOf = ({ actor }: Context) => (actor.kind === "person" ? actor.personId : "");

test("a partner writes down a decision, all partners read it with who and when, and the audit has no text", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  const decisionId = await written(ctx, made);
  const [first] = (await decisionsOf(made.coordinator, made.slug, 1))?.rows ?? [];
  expect(first).toMatchObject({ text: TEXT, by: ctx.actor.kind === "person" ? ctx.actor.name : "", at: ctx.now, mayRemove: true });
  const last = (await auditOf(made.id)).at(-1);
  expect(last).toMatchObject({ action: "consortium.decision_recorded", facts: { organisationId, decisionId } });
  expect(JSON.stringify(last)).not.toContain("January");
  await member(organisationId);
  expectDone(await erasePerson(await staff("staffAdmin"), { personId: idOf(ctx) }));
  expect((await decisionsOf(made.coordinator, made.slug, 1))?.rows[0]?.by).toBe("—");
});

test("outsiders, those who ask, the office and former partners read and write none; whoever only views writes none", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  const other = await partner(made, 1);
  const decisionId = await written(ctx, made);
  const viewer = await member(organisationId, "viewer");
  const input = { consortiumId: made.id, decision: TEXT };
  const named = { consortiumId: made.id, decisionId };
  expect(refusalOf(await recordDecision(viewer, input))).toBe("forbidden");
  expect(refusalOf(await removeDecision(viewer, named))).toBe("forbidden");
  expect(refusalOf(await removeDecision(other.ctx, named))).toBe("forbidden");
  expect(refusalOf(await removeDecision(ctx, { ...named, decisionId: newId() }))).toBe("not_found");
  expect((await decisionsOf(viewer, made.slug, 1))?.total).toBe(1);
  expectDone(await leaveConsortium(ctx, { consortiumId: made.id, organisationId }));
  const asking = await asker(made, 1);
  for (const outside of [ctx, asking.ctx, await member(await organisation()), await staff("staffAdmin"), visitor()]) {
    expect(await decisionsOf(outside, made.slug, 1)).toBeUndefined();
    expect(refusalOf(await recordDecision(outside, input))).toBe("not_found");
    expect(refusalOf(await removeDecision(outside, named))).toBe("not_found");
  }
});

test("of two who remove a decision one does, and the audit says so", async () => {
  const made = await consortium();
  const { ctx } = await partner(made);
  const decisionId = await written(ctx, made);
  const named = { consortiumId: made.id, decisionId };
  const both = await Promise.all([removeDecision(ctx, named), removeDecision(made.coordinator, named)]);
  expect(both.map(refusalOf).toSorted()).toEqual(["done", "not_found"]);
  expect((await decisionsOf(ctx, made.slug, 1))?.total).toBe(0);
  expect((await auditOf(made.id)).at(-1)).toMatchObject({ action: "consortium.decision_removed", facts: { decisionId } });
});

test("two that come at once are both written, ten are on a page, and there is room for only so many", async () => {
  const made = await consortium();
  const { coordinator } = made;
  await Promise.all([written(coordinator, made), written(coordinator, made)]);
  await transact(context({ actor: { kind: "system", name: "test" } }), ({ db, now }) =>
    db.insert(roomDecisions).values(
      Array.from({ length: MAX_DECISIONS - 2 }, () => ({
        ...{ id: newId(), consortiumId: made.id, text: TEXT, language: "en" as const },
        ...{ personId: idOf(coordinator), organisationId: made.coordinatorId, at: now },
      })),
    ),
  );
  expect(await decisionsOf(coordinator, made.slug, 99)).toMatchObject({ total: MAX_DECISIONS, page: 30, pages: 30 });
  expect((await decisionsOf(coordinator, made.slug, 2))?.rows).toHaveLength(10);
  expect(refusalOf(await recordDecision(coordinator, { consortiumId: made.id, decision: TEXT }))).toBe("room.full");
});
