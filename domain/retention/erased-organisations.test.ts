import { eq } from "drizzle-orm";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { applications } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import { erasePerson } from "#domain/access/erasure/erase-person";
import { closeConsortium } from "#domain/consortia/forming/close-consortium";
import { endConsortium } from "#domain/consortia/forming/end-consortium";
import { verifyAudit } from "#domain/kernel/audit/verify-audit";
import { askMerge } from "#domain/organisations/merge/ask-merge";
import { confirmMerge } from "#domain/organisations/merge/confirm-merge";
import { eraseOrganisation } from "#domain/organisations/moderation/erase-organisation";
import { later } from "#lib/clock";
import { auditOf, member, organisation, staff } from "#test/builders";
import { canaries } from "#test/canaries";
import { expectDone } from "#test/expect-done";
import { becomes, consortium, partner } from "#test/fixtures/consortia";
import { administrators } from "#test/fixtures/merges";
import { plantedMember } from "#test/fixtures/planted/planted-member";
import { stale, tally } from "#test/mail/mailed";
import { notPersonal } from "#test/personal-columns";
import { nextMorning, worked } from "#test/post";
import { context } from "../kernel/context.ts";
import { transact } from "../kernel/transact.ts";
import { lastingUntil } from "./lengths.ts";

let planted = 0;
let left = 0;
afterEach(() => vi.restoreAllMocks());
afterAll(() => process.stdout.write(`organisations: canaries=${planted} left=${left}\n`));

const closed = (id: string) =>
  transact(context({ actor: { kind: "system", name: "test" } }), (ctx) =>
    ctx.db.update(organisations).set({ status: "closed" }).where(eq(organisations.id, id)),
  );

test("an organisation whose membership ended: nothing is left of it, its application, its files and, once erased too, its owner", async () => {
  const found = canaries();
  const { organisationId, applicationId, personId, admin } = await plantedMember(found);
  expect((await found.left()).length).toBeGreaterThan(80);
  expect(notPersonal(await found.columns())).toEqual([]);
  await closed(organisationId);
  expectDone(await eraseOrganisation(admin, { organisationId }));
  expectDone(await erasePerson(admin, { personId }));
  await worked();
  planted += found.words.size;
  await nextMorning();
  const still = await found.left();
  left += still.length;
  expect(still).toEqual([]);
  const { db } = context();
  expect(await db.select({ status: applications.status }).from(applications).where(eq(applications.id, applicationId))).toEqual([
    { status: "approved" },
  ]);
  expect((await auditOf(organisationId)).at(-1)).toMatchObject({ action: "organisation.erased" });
  expect(await verifyAudit(context())).toMatchObject({ ok: true });
});

test("not while a merge of it can be reversed, whichever of the two it is", async () => {
  const [first, second] = await administrators();
  const [fromId, intoId] = [await organisation(), await organisation()];
  const asked = expectDone(await askMerge(first, { fromId, intoId, choices: {}, reason: "Both are the same." }));
  expectDone(await confirmMerge(second, asked));
  await closed(intoId);
  for (const organisationId of [fromId, intoId])
    expect(await eraseOrganisation(first, { organisationId })).toMatchObject({ refusal: "organisation.merge_reversible" });
  const portal = context({ actor: { kind: "system", name: "test" }, clock: () => later(second.now, lastingUntil("mergeUndo")) });
  expectDone(await eraseOrganisation(portal, { organisationId: fromId }));
});

test("not while it coordinates a consortium that goes on, which would have no coordinator for ever", async () => {
  const admin = await staff("staffAdmin");
  const made = await consortium();
  await partner(made);
  expectDone(await closeConsortium(made.coordinator, { consortiumId: made.id }));
  await closed(made.coordinatorId);
  expect(await eraseOrganisation(admin, { organisationId: made.coordinatorId })).toMatchObject({ refusal: "consortium.coordinator_stays" });
  await becomes(made.coordinatorId, "active");
  expectDone(await endConsortium(made.coordinator, { consortiumId: made.id, endReason: "The call was withdrawn." }));
  await closed(made.coordinatorId);
  expectDone(await eraseOrganisation(admin, { organisationId: made.coordinatorId }));
});

test("not while its membership lasts, nor while it coordinates an open consortium, and only by an administrator with a fresh sign-in", async () => {
  const admin = await staff("staffAdmin");
  const organisationId = await organisation();
  expect(await eraseOrganisation(admin, { organisationId })).toMatchObject({ refusal: "organisation.not_ended" });
  expect(await eraseOrganisation(admin, { organisationId: "nowhere" })).toMatchObject({ refusal: "not_found" });
  const { coordinatorId } = await consortium();
  await closed(coordinatorId);
  await closed(organisationId);
  expect(await eraseOrganisation(admin, { organisationId: coordinatorId })).toMatchObject({ refusal: "consortium.coordinator_stays" });
  expect(await eraseOrganisation(await staff(), { organisationId })).toMatchObject({ refusal: "forbidden" });
  expect(await eraseOrganisation(await member(organisationId), { organisationId })).toMatchObject({ refusal: "not_found" });
  expect(await eraseOrganisation(stale(admin), { organisationId })).toMatchObject({ refusal: "step_up_needed" });
  const at = [1, 2].map(() => eraseOrganisation(admin, { organisationId }));
  expect(tally(await Promise.all(at))).toEqual({ won: 1, refusals: ["not_found"] });
});
