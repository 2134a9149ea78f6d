import { expect, test } from "vitest";
import { consortiumBySlug } from "#domain/consortia/page-view";
import { askToJoin } from "#domain/consortia/partners/ask-to-join";
import { leaveConsortium } from "#domain/consortia/partners/leave-consortium";
import { context } from "#domain/kernel/context";
import { DAY } from "#lib/clock";
import { newId } from "#lib/ids";
import { auditOf, member, organisation, staff } from "#test/builders";
import { publishedCall } from "#test/fixtures/calls";
import { consortium, partner, refusalOf } from "#test/fixtures/consortia";
import { closeConsortium } from "./close-consortium.ts";
import { reopenConsortium } from "./reopen-consortium.ts";

const until = new Date(Date.now() + 9 * DAY);
const again = (consortiumId: string, closesAt = until) => ({ consortiumId, closesAt, zone: "Atlantic/Canary" });

/** A consortium that its coordinator has closed, with a partner that has left since. */
async function formed() {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  await closeConsortium(made.coordinator, { consortiumId: made.id });
  await leaveConsortium(ctx, { consortiumId: made.id, organisationId });
  return made;
}

test("the coordinator looks for partners again until a day to come, and others can ask", async () => {
  const made = await formed();
  expect(refusalOf(await reopenConsortium(made.coordinator, again(made.id)))).toBe("done");
  expect((await auditOf(made.id)).at(-1)).toMatchObject({
    action: "consortium.reopened",
    facts: { closesAt: until.toISOString(), zone: "Atlantic/Canary" },
  });
  expect(await consortiumBySlug(context(), made.slug)).toMatchObject({ status: "open", closesAt: until, zone: "Atlantic/Canary" });
  const organisationId = await organisation();
  const input = { consortiumId: made.id, organisationId, roleId: made.roleIds[0] ?? "", message: "We can." };
  expect(refusalOf(await askToJoin(await member(organisationId), input))).toBe("done");
});

test("a day that has passed is refused, and it stays formed", async () => {
  const made = await formed();
  expect(refusalOf(await reopenConsortium(made.coordinator, again(made.id, new Date(Date.now() - DAY))))).toBe("consortium.closing_past");
  expect(await consortiumBySlug(context(), made.slug)).toMatchObject({ status: "formed" });
});

test("a day after the last deadline of its call is refused", async () => {
  const deadlines = [{ at: new Date(Date.now() + 30 * DAY), stage: "proposal" as const, timeAssumed: false }];
  const made = await consortium({ callId: (await publishedCall({ deadlines })).id });
  await closeConsortium(made.coordinator, { consortiumId: made.id });
  const reopened = async (days: number) =>
    refusalOf(await reopenConsortium(made.coordinator, again(made.id, new Date(Date.now() + days * DAY))));
  expect([await reopened(31), await reopened(29)]).toEqual(["consortium.closing_after_call", "done"]);
});

test("one that looks for partners is not reopened", async () => {
  const made = await consortium();
  expect(refusalOf(await reopenConsortium(made.coordinator, again(made.id)))).toBe("consortium.already_open");
});

test("others cannot", async () => {
  const made = await formed();
  const inside = await partner(await consortium({ organisationId: made.coordinatorId }));
  for (const ctx of [inside.ctx, await staff("staffAdmin"), await member(made.coordinatorId, "editor")])
    expect(refusalOf(await reopenConsortium(ctx, again(made.id)))).toBe("forbidden");
  expect(refusalOf(await reopenConsortium(made.coordinator, again(newId())))).toBe("not_found");
});

test("twice at once: once", async () => {
  const made = await formed();
  const twice = await Promise.all([1, 2].map(() => reopenConsortium(made.coordinator, again(made.id))));
  expect(twice.map(refusalOf).sort()).toEqual(["consortium.already_open", "done"]);
});
