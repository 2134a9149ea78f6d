import { expect, test } from "vitest";
import { askToJoin } from "#domain/consortia/partners/ask-to-join";
import { declinePartner } from "#domain/consortia/partners/decline-partner";
import { newId } from "#lib/ids";
import { auditOf, member, organisation, staff } from "#test/builders";
import { asker, consortium, partner, refusalOf } from "#test/fixtures/consortia";
import { closeConsortium } from "./close-consortium.ts";

test("the coordinator closes it; nobody asks any more", async () => {
  const made = await consortium();
  await partner(made);
  expect(refusalOf(await closeConsortium(made.coordinator, { consortiumId: made.id }))).toBe("done");
  expect((await auditOf(made.id)).at(-1)).toMatchObject({ action: "consortium.closed", facts: { partners: 2 } });
  const organisationId = await organisation();
  const input = { consortiumId: made.id, organisationId, roleId: made.roleIds[1] ?? "", message: "Late." };
  expect(refusalOf(await askToJoin(await member(organisationId), input))).toBe("consortium.not_open");
});

test("requests are answered first", async () => {
  const made = await consortium();
  const { requestId } = await asker(made);
  expect(refusalOf(await closeConsortium(made.coordinator, { consortiumId: made.id }))).toBe("consortium.requests_waiting");
  await declinePartner(made.coordinator, { consortiumId: made.id, requestId, reason: "We are complete." });
  expect(refusalOf(await closeConsortium(made.coordinator, { consortiumId: made.id }))).toBe("done");
});

test("others cannot", async () => {
  const made = await consortium();
  const inside = await partner(made);
  for (const ctx of [inside.ctx, await staff("staffAdmin"), await member(made.coordinatorId, "viewer")])
    expect(refusalOf(await closeConsortium(ctx, { consortiumId: made.id }))).toBe("forbidden");
  expect(refusalOf(await closeConsortium(made.coordinator, { consortiumId: newId() }))).toBe("not_found");
});

test("twice at once: once", async () => {
  const made = await consortium();
  const twice = await Promise.all([1, 2].map(() => closeConsortium(made.coordinator, { consortiumId: made.id })));
  expect(twice.map(refusalOf).sort()).toEqual(["consortium.not_open", "done"]);
});
