import { expect, test } from "vitest";
import { auditOf, member, organisation, staff } from "#test/builders";
import { asker, consortium, partner, refusalOf } from "#test/fixtures/consortia";
import { workspaceOf } from "../workspace.ts";
import { acceptPartner } from "./accept-partner.ts";
import { membershipOf } from "./membership.ts";
import { openRequest } from "./open-request.ts";
import { withdrawRequest } from "./withdraw-request.ts";

const stateOf = async (ctx: Parameters<typeof membershipOf>[0], slug: string) => (await membershipOf(ctx, slug))?.places[0];

test("whoever asked sees that the coordinator opened the request, and when; reading the workspace opens nothing", async () => {
  const made = await consortium();
  const { ctx, requestId } = await asker(made);
  await workspaceOf(made.coordinator, made.slug);
  expect(await stateOf(ctx, made.slug)).toMatchObject({ state: "sent", seenAt: null });
  expect(refusalOf(await openRequest(made.coordinator, { consortiumId: made.id, requestId }))).toBe("done");
  expect(await stateOf(ctx, made.slug)).toMatchObject({ state: "seen", seenAt: made.coordinator.now });
  expect((await auditOf(made.id)).at(-1)?.action).toBe("consortium.request_opened");
});

test("opened twice, also at once: one instant and one line of the audit", async () => {
  const made = await consortium();
  const { requestId } = await asker(made);
  const input = { consortiumId: made.id, requestId };
  const colleague = await member(made.coordinatorId, "viewer");
  const both = await Promise.all([openRequest(made.coordinator, input), openRequest(colleague, input)]);
  expect([...both, await openRequest(colleague, input)].map(refusalOf)).toEqual(["done", "done", "done"]);
  expect((await auditOf(made.id)).filter(({ action }) => action === "consortium.request_opened")).toHaveLength(1);
});

test("only the coordinator's people open it: for all others it is not there, and it stays unseen", async () => {
  const made = await consortium();
  const other = await consortium();
  const inside = await partner(made, 1);
  const { ctx, requestId } = await asker(made, 1);
  for (const reader of [ctx, inside.ctx, await staff("staffAdmin"), await member(await organisation()), other.coordinator])
    expect(refusalOf(await openRequest(reader, { consortiumId: made.id, requestId }))).toBe("not_found");
  expect(refusalOf(await openRequest(other.coordinator, { consortiumId: other.id, requestId }))).toBe("not_found");
  expect(await stateOf(ctx, made.slug)).toMatchObject({ state: "sent" });
});

test("what was withdrawn is not opened, and whoever answers has read it", async () => {
  const made = await consortium();
  const first = await asker(made, 1);
  await withdrawRequest(first.ctx, { consortiumId: made.id, organisationId: first.organisationId });
  const input = { consortiumId: made.id, requestId: first.requestId };
  expect(refusalOf(await openRequest(made.coordinator, input))).toBe("consortium.already_decided");
  const second = await asker(made, 1);
  await acceptPartner(made.coordinator, { consortiumId: made.id, requestId: second.requestId });
  expect((await stateOf(second.ctx, made.slug))?.seenAt).toEqual(made.coordinator.now);
});
