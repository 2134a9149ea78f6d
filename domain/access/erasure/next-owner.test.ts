import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisationPeople, people } from "#db/schema/access";
import { NO_OWNER } from "#domain/access/input";
import { endConsortium } from "#domain/consortia/forming/end-consortium";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { noteBounce } from "#domain/organisations/succession/note-bounce";
import { waitingSuccessions } from "#domain/organisations/succession/succession-reads";
import { cutOff } from "#domain/retention/lengths";
import { actsFor, as, auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { idOf } from "#test/fixtures/administrators";
import { consortium } from "#test/fixtures/consortia";
import { erasePerson } from "./erase-person.ts";
import { erasureOf, ownLeftAlone } from "./erasure-reads.ts";

const roleOf = async (organisationId: string, personId: string) =>
  (
    await context()
      .db.select({ role: organisationPeople.role })
      .from(organisationPeople)
      .where(and(eq(organisationPeople.organisationId, organisationId), eq(organisationPeople.personId, personId)))
  )[0]?.role;

test("an administrator chooses who owns an organisation whose only owner is erased, and that person is told", async () => {
  const admin = await staff("staffAdmin");
  const organisationId = await organisation({ name: "Ibaialde" });
  const [owner, editor] = [idOf(await member(organisationId)), idOf(await member(organisationId, "editor"))];
  expect(await erasureOf(admin, owner)).toMatchObject({ may: true, owned: [{ organisationId, candidates: [{ personId: editor }] }] });
  expect(await erasePerson(admin, { personId: owner })).toMatchObject({ refusal: "organisation.last_owner" });
  expectDone(await erasePerson(admin, { personId: owner, owners: [{ organisationId, to: editor }] }));
  expect([await roleOf(organisationId, editor), await roleOf(organisationId, owner)]).toEqual(["owner", undefined]);
  const { actor } = await as(editor);
  const told = await mailsTo(actor.kind === "person" ? actor.email : "");
  expect(told).toMatchObject([{ template: "succession-made-owner", data: { organisation: "Ibaialde", isBack: "no" } }]);
  expect((await auditOf(editor)).at(-1)).toMatchObject({
    action: "person.role_changed",
    facts: { organisation: organisationId, role: ["editor", "owner"] },
  });
});

test("the only owner and the administrator read which consortia the organisation coordinates, and nobody else's", async () => {
  const admin = await staff("staffAdmin");
  const { coordinator, coordinatorId, slug, id } = await consortium();
  await consortium({ title: "Of others" });
  const coordinates = [{ slug, title: "Hemen Bizi", isPublished: true }];
  expect(await ownLeftAlone(coordinator)).toMatchObject([{ organisationId: coordinatorId, without: "alone", coordinates }]);
  expect(await erasureOf(admin, idOf(coordinator))).toMatchObject({ owned: [{ coordinates }] });
  const its = await member(coordinatorId, "admin");
  expect(await ownLeftAlone(coordinator)).toMatchObject([{ without: "asked", coordinates }]);
  expect([await ownLeftAlone(its), await ownLeftAlone(visitor())]).toEqual([[], []]);
  expectDone(await endConsortium(coordinator, { consortiumId: id, endReason: "The call was cancelled." }));
  expect(await ownLeftAlone(coordinator)).toMatchObject([{ coordinates: [] }]);
});

test("left without an owner, it waits among the requests of the office, and its admins are asked, without the erased name", async () => {
  const admin = await staff("staffAdmin");
  const organisationId = await organisation();
  const owner = idOf(await member(organisationId));
  const its = await member(organisationId, "admin");
  expectDone(await erasePerson(admin, { personId: owner, owners: [{ organisationId, to: NO_OWNER }] }));
  const [waiting] = (await waitingSuccessions(admin)).filter((one) => one.organisationId === organisationId);
  expect(waiting).toMatchObject({ cause: "left", candidates: [{ personId: idOf(its) }], may: { handOver: true } });
  const asked = await mailsTo(its.actor.kind === "person" ? its.actor.email : "");
  expect(asked).toMatchObject([{ template: "succession-asked", data: { cause: "left" } }]);
  expect(JSON.stringify(asked)).not.toContain("Ane Test");
});

test("neither somebody of another organisation nor the administrator who erases becomes the owner, and nothing is erased then", async () => {
  const organisationId = await organisation();
  const owner = idOf(await member(organisationId));
  const stranger = idOf(await member(await organisation(), "editor"));
  const admin = await staff("staffAdmin");
  for (const to of [stranger, idOf(admin), owner])
    expect(await erasePerson(admin, { personId: owner, owners: [{ organisationId, to }] })).toMatchObject({ refusal: "not_found" });
  expect(await roleOf(organisationId, owner)).toBe("owner");
});

test("a person whose emails come back is not offered as the next owner, nor chosen", async () => {
  const admin = await staff("staffAdmin");
  const organisationId = await organisation();
  const owner = idOf(await member(organisationId));
  const other = await member(organisationId, "editor");
  const editor = idOf(other);
  const email = other.actor.kind === "person" ? other.actor.email : "";
  expectDone(await noteBounce(context({ actor: { kind: "system", name: "worker" } }), { email, code: "EENVELOPE 550 5.1.1" }));
  expect(await erasureOf(admin, owner)).toMatchObject({
    owned: [{ organisationId, candidates: [], unreachable: [{ personId: editor }], without: "notAsked" }],
  });
  expect(await erasePerson(admin, { personId: owner, owners: [{ organisationId, to: editor }] })).toMatchObject({ refusal: "not_found" });
});

test("an admin who never signed in and an editor are offered, and it is said whether an admin is asked", async () => {
  const admin = await staff("staffAdmin");
  const organisationId = await organisation();
  const owner = idOf(await member(organisationId));
  const without = async () => (await erasureOf(admin, owner))?.owned[0]?.without;
  expect(await without()).toBe("alone");
  await member(organisationId, "editor");
  expect(await without()).toBe("notAsked");
  const silent = idOf(await member(organisationId, "admin"));
  expect(await without()).toBe("asked");
  const created = cutOff(admin.now, "silentOwner");
  await transact(context({ actor: { kind: "system", name: "test" } }), ({ db }) =>
    db
      .update(people)
      .set({ createdAt: new Date(created.getTime() - 1) })
      .where(eq(people.id, silent)),
  );
  const candidates = [
    { role: "editor", isUnreachable: false },
    { personId: silent, isUnreachable: true },
  ];
  expect(await erasureOf(admin, owner)).toMatchObject({
    owned: [{ candidates: expect.arrayContaining(candidates.map((one) => expect.objectContaining(one))), without: "notAsked" }],
  });
  expectDone(await erasePerson(admin, { personId: owner, owners: [{ organisationId, to: silent }] }));
  expect(await roleOf(organisationId, silent)).toBe("owner");
});

test("of two organisations both are chosen, or neither changes", async () => {
  const admin = await staff("staffAdmin");
  const [one, two] = [await organisation(), await organisation()];
  const owner = await member(one);
  await actsFor(owner, two);
  const editor = idOf(await member(one, "editor"));
  const first = { organisationId: one, to: editor };
  expect(await erasePerson(admin, { personId: idOf(owner), owners: [first] })).toMatchObject({ refusal: "organisation.last_owner" });
  expect(await roleOf(one, editor)).toBe("editor");
  expectDone(await erasePerson(admin, { personId: idOf(owner), owners: [first, { organisationId: two, to: NO_OWNER }] }));
  expect(await roleOf(one, editor)).toBe("owner");
});
