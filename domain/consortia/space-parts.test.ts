import { expect, test } from "vitest";
import { context } from "#domain/kernel/context";
import { member, organisation, staff, visitor } from "#test/builders";
import { asker, consortium, partner } from "#test/fixtures/consortia";
import { factsOf } from "./facts.ts";
import { endConsortium } from "./forming/end-consortium.ts";
import { declinePartner } from "./partners/decline-partner.ts";
import { leaveConsortium } from "./partners/leave-consortium.ts";
import { SPACE_PARTS, spaceParts } from "./space-parts.ts";

test("each reader is led to the pages that they can open: requests are the coordinator's, the budget is the partners', and outsiders are led nowhere", async () => {
  const made = await consortium();
  const inside = await partner(made);
  const asking = await asker(made, 1);
  const parts = async (ctx: Parameters<typeof factsOf>[0]) => {
    const facts = await factsOf(context(), { id: made.id });
    return facts && spaceParts(ctx.actor, facts, ctx.now);
  };
  const named = async (ctx: Parameters<typeof factsOf>[0]) => (await parts(ctx))?.map(({ part }) => part);
  expect(await named(made.coordinator)).toEqual([...SPACE_PARTS]);
  expect((await parts(made.coordinator))?.filter(({ waiting }) => waiting > 0)).toEqual([{ part: "requests", waiting: 1 }]);
  const holding = { ...made.coordinator, decisionHold: 120 };
  await declinePartner(holding, { consortiumId: made.id, requestId: asking.requestId, reason: "The platform is chosen already." });
  expect((await parts(made.coordinator))?.filter(({ waiting }) => waiting > 0)).toEqual([]);
  expect(await named(inside.ctx)).toEqual(SPACE_PARTS.filter((part) => part !== "requests" && part !== "invitations"));
  expect(await named(await staff("staffAdmin"))).toEqual(
    SPACE_PARTS.filter(
      (part) => !["requests", "invitations", "plan", "budget", "discussion", "documents", "meetings", "result"].includes(part),
    ),
  );
  for (const outside of [asking.ctx, await member(await organisation()), await staff("reviewer"), visitor()])
    expect(await named(outside)).toEqual([]);
  await leaveConsortium(inside.ctx, { consortiumId: made.id, organisationId: inside.organisationId });
  expect(await named(inside.ctx)).toEqual([]);
  await endConsortium(made.coordinator, { consortiumId: made.id, endReason: "The call was cancelled." });
  expect(await named(made.coordinator)).toEqual(SPACE_PARTS.filter((part) => !["requests", "invitations", "readiness"].includes(part)));
});
