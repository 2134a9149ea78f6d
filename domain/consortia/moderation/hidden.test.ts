import { expect, test } from "vitest";
import { editConsortium } from "#domain/consortia/edit-consortium";
import { closeConsortium } from "#domain/consortia/forming/close-consortium";
import { acceptPartner } from "#domain/consortia/partners/accept-partner";
import { askToJoin } from "#domain/consortia/partners/ask-to-join";
import { declinePartner } from "#domain/consortia/partners/decline-partner";
import { leaveConsortium } from "#domain/consortia/partners/leave-consortium";
import { withdrawRequest } from "#domain/consortia/partners/withdraw-request";
import type { Context } from "#domain/kernel/context";
import { newId } from "#lib/ids";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { asker, consortium, partner, refusalOf } from "#test/fixtures/consortia";
import { hideConsortium } from "./hide-consortium.ts";
import { showConsortium } from "./show-consortium.ts";

const reason = "It names a hospital that did not agree.";

async function hidden() {
  const made = await consortium();
  const [inside, asking] = [await partner(made, 1), await asker(made)];
  const reviewer = await staff();
  await hideConsortium(reviewer, { consortiumId: made.id, reason });
  return { made, inside, asking, reviewer };
}

type Ids = { consortiumId: string; organisationId: string; roleId: string; requestId: string };
const STEPS: Record<string, (ctx: Context, ids: Ids) => Promise<{ ok: true } | { ok: false; refusal: string }>> = {
  ask: (ctx, ids) => askToJoin(ctx, { ...ids, message: "We can." }),
  withdraw: withdrawRequest,
  leave: leaveConsortium,
  accept: acceptPartner,
  decline: (ctx, ids) => declinePartner(ctx, { ...ids, reason }),
  close: closeConsortium,
  edit: (ctx, ids) =>
    editConsortium(ctx, { ...ids, version: 0, title: "Ours", aim: {}, roles: [], closesAt: new Date(), zone: "Europe/Madrid" }),
  hide: (ctx, ids) => hideConsortium(ctx, { ...ids, reason }),
  show: showConsortium,
};

test.each(Object.entries(STEPS))("%s: to outsiders a hidden one answers as one that is not there", async (_, step) => {
  const { made, asking } = await hidden();
  const elsewhere = await organisation();
  const outsiders = [visitor(), await member(elsewhere), await member(elsewhere, "viewer"), await member(await organisation(), "editor")];
  const ids = { organisationId: elsewhere, roleId: made.roleIds[0] ?? "", requestId: asking.requestId };
  const before = await auditOf(made.id);
  for (const ctx of outsiders) {
    const there = await step(ctx, { ...ids, consortiumId: made.id });
    const missing = await step(ctx, { ...ids, consortiumId: newId() });
    expect(there).toEqual(missing);
    expect(refusalOf(there)).toBe("not_found");
  }
  expect(await auditOf(made.id)).toEqual(before);
});

test("its own people and those who asked still hear why, and go on", async () => {
  const { made, inside, asking, reviewer } = await hidden();
  const place = { consortiumId: made.id, organisationId: inside.organisationId };
  expect(refusalOf(await hideConsortium(inside.ctx, { consortiumId: made.id, reason }))).toBe("forbidden");
  expect(refusalOf(await leaveConsortium(await member(inside.organisationId, "editor"), place))).toBe("forbidden");
  expect(refusalOf(await withdrawRequest(await member(asking.organisationId, "viewer"), place))).toBe("forbidden");
  expect(refusalOf(await withdrawRequest(asking.ctx, { ...place, organisationId: asking.organisationId }))).toBe("done");
  expect(refusalOf(await leaveConsortium(inside.ctx, place))).toBe("done");
  expect(refusalOf(await hideConsortium(reviewer, { consortiumId: made.id, reason }))).toBe("consortium.already_hidden");
  expect(refusalOf(await showConsortium(reviewer, { consortiumId: made.id }))).toBe("done");
});

test("who was declined is an outsider again", async () => {
  const made = await consortium();
  const { ctx, organisationId, requestId } = await asker(made);
  await declinePartner(made.coordinator, { consortiumId: made.id, requestId, reason });
  await hideConsortium(await staff(), { consortiumId: made.id, reason });
  expect(refusalOf(await withdrawRequest(ctx, { consortiumId: made.id, organisationId }))).toBe("not_found");
});
