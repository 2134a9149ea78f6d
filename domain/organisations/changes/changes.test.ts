import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisationPeople, people } from "#db/schema/access";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { directory } from "#domain/organisations/directory/directory";
import { moderatedOrganisations } from "#domain/organisations/moderation/moderation";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { ownProfile } from "#domain/organisations/reads";
import { auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { idOf } from "#test/fixtures/administrators";
import { listed, profileInput, refusalOf } from "#test/fixtures/profiles";
import { approveChange } from "./approve-change.ts";
import { declineChange } from "./decline-change.ts";
import { waitingChange } from "./waiting-change.ts";
import { withdrawChange } from "./withdraw-change.ts";

const reason = "The register has another name.";
const everybody = { q: "", sectors: [], kinds: [], regions: [], sort: "name", page: 1 } as const;
const names = async () => (await directory(visitor(), { ...everybody, sectors: [], kinds: [], regions: [] })).rows.map(({ name }) => name);

/** A listed organisation whose owner asked for another name, and saved another town. */
async function asked() {
  const { id, owner } = await listed();
  const saved = await saveProfile(owner, profileInput(id, { version: 1, name: "Gailur", town: "Tolosa" }));
  const changeId = (await waitingChange(owner, id))?.id ?? "";
  return { id, owner, saved, changeId };
}

test("another name waits for the office while the live page stays; everything else is live at once", async () => {
  const { id, owner, saved } = await asked();
  expect(saved).toMatchObject({ ok: true, value: { version: 2, waiting: ["name"] } });
  expect((await ownProfile(owner, id))?.profile).toMatchObject({ name: "Made-up Sensors", town: "Tolosa" });
  expect(await names()).toEqual(["Made-up Sensors"]);
  expect((await waitingChange(owner, id))?.asked).toEqual({ name: "Gailur" });
});

test("an organisation that is not listed, and one that fills in a country for the first time, waits for nobody", async () => {
  const draft = await organisation();
  const editor = await member(draft, "editor");
  await saveProfile(editor, profileInput(draft, { name: "Gailur", kind: "research" }));
  expect((await ownProfile(editor, draft))?.profile).toMatchObject({ name: "Gailur", kind: "research" });
  const { id, owner } = await listed();
  expect(await saveProfile(owner, profileInput(id, { version: 1, country: "ES" }))).toMatchObject({ value: { waiting: [] } });
  expect(await saveProfile(owner, profileInput(id, { version: 2, country: "FR" }))).toMatchObject({ value: { waiting: ["country"] } });
  expect((await ownProfile(owner, id))?.profile.country).toBe("ES");
});

test("what is asked later joins what waits, as one change to decide on", async () => {
  const { id, owner, changeId } = await asked();
  await saveProfile(owner, profileInput(id, { version: 2, town: "Tolosa", kind: "research" }));
  const now = await waitingChange(owner, id);
  expect(now?.asked).toEqual({ name: "Gailur", kind: "research" });
  expect(refusalOf(await approveChange(await staff(), { changeId }))).toBe("organisation.change_decided");
});

test("staff see what is live and what is asked for; approved, it is live, and the owner gets an email", async () => {
  const { id, owner, changeId } = await asked();
  const clerk = await staff();
  const found = await moderatedOrganisations(clerk, { view: "waiting", page: 1 });
  expect(found?.counts.waiting).toBe(1);
  expect(found?.rows[0]?.asked).toMatchObject({
    id: changeId,
    by: owner.actor.kind === "person" ? owner.actor.name : "",
    fields: [{ field: "name", theirs: "Made-up Sensors", mine: "Gailur" }],
  });
  expect(await approveChange(clerk, { changeId })).toMatchObject({ ok: true });
  expect(await names()).toEqual(["Gailur"]);
  expect((await moderatedOrganisations(clerk, { view: "waiting", page: 1 }))?.rows).toEqual([]);
  const to = owner.actor.kind === "person" ? owner.actor.email : "";
  expect((await mailsTo(to)).map(({ template }) => template)).toContain("organisation-change-approved");
  const actions = (await auditOf(id)).map(({ action }) => action);
  expect(actions.slice(-3)).toEqual(["organisation.profile_saved", "organisation.profile_approved", "organisation.change_approved"]);
  expect(actions).toContain("organisation.change_asked");
});

test("declined with a reason, or withdrawn by an editor, the page stays as it was", async () => {
  const one = await asked();
  expect(await declineChange(await staff(), { changeId: one.changeId, reason })).toMatchObject({ ok: true });
  const to = one.owner.actor.kind === "person" ? one.owner.actor.email : "";
  expect((await mailsTo(to)).find(({ template }) => template === "organisation-change-declined")?.data).toMatchObject({ reason });
  expect((await auditOf(one.id)).at(-1)?.action).toBe("organisation.change_declined");
  expect(refusalOf(await withdrawChange(one.owner, { changeId: one.changeId }))).toBe("organisation.change_decided");
  const other = await asked();
  expect(await withdrawChange(await member(other.id, "editor"), { changeId: other.changeId })).toMatchObject({ ok: true });
  expect(await names()).toEqual(["Made-up Sensors", "Made-up Sensors"]);
  expect((await auditOf(other.id)).at(-1)?.action).toBe("organisation.change_withdrawn");
});

test("the decision says how many people are told: nobody where those who could be have gone", async () => {
  const [kept, left, leftToo] = [await asked(), await asked(), await asked()];
  const clerk = await staff();
  const emailedIn = async () =>
    (await moderatedOrganisations(clerk, { view: "waiting", page: 1 }))?.rows.map(({ id, emailedIn }) => [id, emailedIn] as const);
  expect(new Map(await emailedIn())).toEqual(new Map([kept, left, leftToo].map(({ id }) => [id, ["en"]])));
  await transact(context(), async ({ db }) => {
    await db
      .update(people)
      .set({ locale: "eu" })
      .where(eq(people.id, idOf(kept.owner)));
    for (const { id } of [left, leftToo]) await db.delete(organisationPeople).where(eq(organisationPeople.organisationId, id));
  });
  expect(new Map(await emailedIn())).toEqual(
    new Map([
      [kept.id, ["eu"]],
      [left.id, []],
      [leftToo.id, []],
    ]),
  );
  expect(await approveChange(clerk, kept)).toMatchObject({ value: { emails: 1 } });
  expect(await approveChange(clerk, left)).toMatchObject({ value: { emails: 0 } });
  expect(await declineChange(clerk, { ...leftToo, reason })).toMatchObject({ value: { emails: 0 } });
});

test("nobody decides on the change of an organisation that they act for; members and strangers decide on none", async () => {
  const { id, owner, changeId } = await asked();
  expect(refusalOf(await approveChange(owner, { changeId }))).toBe("forbidden");
  expect(refusalOf(await approveChange(await member(await organisation()), { changeId }))).toBe("not_found");
  expect(refusalOf(await declineChange(visitor(), { changeId, reason }))).toBe("not_found");
  expect(refusalOf(await withdrawChange(await member(id, "viewer"), { changeId }))).toBe("forbidden");
  expect(refusalOf(await withdrawChange(await staff(), { changeId }))).toBe("forbidden");
  expect(refusalOf(await approveChange(await staff(), { changeId: "0".repeat(26) }))).toBe("not_found");
});

test("of two who decide at once, one does", async () => {
  const { changeId } = await asked();
  const [one, two] = [await staff(), await staff()];
  const outcomes = await Promise.all([approveChange(one, { changeId }), declineChange(two, { changeId, reason })]);
  expect(outcomes.map(refusalOf).filter(Boolean)).toEqual(["organisation.change_decided"]);
  const other = await asked();
  const both = await Promise.all([withdrawChange(other.owner, other), approveChange(one, other)]);
  expect(both.map(refusalOf).filter(Boolean)).toEqual(["organisation.change_decided"]);
});
