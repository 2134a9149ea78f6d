import { expect, test } from "vitest";
import { newestMembers, organisationBySlug } from "#domain/organisations/reads";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { listed, profileInput, refusalOf } from "#test/fixtures/profiles";
import { publishProfile } from "./publish-profile.ts";
import { saveProfile } from "./save-profile.ts";
import { unpublishProfile } from "./unpublish-profile.ts";

const isListed = async () => (await newestMembers(visitor(), 5)).length > 0;

test("an owner lists the organisation; the editor who wrote it may not", async () => {
  const id = await organisation();
  const editor = await member(id, "editor");
  await saveProfile(editor, profileInput(id));
  expect(refusalOf(await publishProfile(editor, { organisationId: id }))).toBe("forbidden");
  expect(await isListed()).toBe(false);
  const outcome = await publishProfile(await member(id, "owner"), { organisationId: id });
  expect(outcome.ok && (await organisationBySlug(visitor(), outcome.value.slug))?.listed).toBe(true);
  expect((await auditOf(id)).map(({ action }) => action)).toEqual(["organisation.profile_saved", "organisation.published"]);
});

test("what is missing is named", async () => {
  const id = await organisation();
  const outcome = await publishProfile(await member(id), { organisationId: id });
  expect(outcome).toMatchObject({ ok: false, refusal: "organisation.incomplete", details: { fields: "kind sectors short.en" } });
});

test("outsiders learn nothing, staff may only while nobody acts for it, a hidden or suspended one is not published", async () => {
  const id = await organisation();
  expect(refusalOf(await publishProfile(visitor(), { organisationId: id }))).toBe("not_found");
  expect(refusalOf(await publishProfile(await staff("staffAdmin"), { organisationId: id }))).toBe("organisation.incomplete");
  await member(id, "viewer");
  expect(refusalOf(await publishProfile(await staff("staffAdmin"), { organisationId: id }))).toBe("forbidden");
  for (const [status, refusal] of [
    ["hidden", "organisation.hidden"],
    ["suspended", "organisation.not_active"],
  ] as const) {
    const other = await organisation({ status });
    expect(refusalOf(await publishProfile(await member(other), { organisationId: other }))).toBe(refusal);
  }
});

test("two who publish at once publish once", async () => {
  const id = await organisation();
  const [owner, admin] = [await member(id), await member(id, "admin")];
  await saveProfile(owner, profileInput(id));
  await Promise.all([publishProfile(owner, { organisationId: id }), publishProfile(admin, { organisationId: id })]);
  expect((await auditOf(id)).filter(({ action }) => action === "organisation.published")).toHaveLength(1);
});

test("unpublishing takes it out of everything public, and only outsiders lose it", async () => {
  const { id, owner } = await listed();
  const outcome = await unpublishProfile(owner, { organisationId: id });
  const slug = outcome.ok ? outcome.value.slug : "";
  expect(await isListed()).toBe(false);
  expect(await organisationBySlug(visitor(), slug)).toBeUndefined();
  expect(await organisationBySlug(await member(await organisation()), slug)).toBeUndefined();
  expect(await organisationBySlug(owner, slug)).toMatchObject({ listed: false });
  expect(await organisationBySlug(await staff(), slug)).toMatchObject({ listed: false });
  expect((await unpublishProfile(owner, { organisationId: id })).ok).toBe(true);
  expect((await auditOf(id)).filter(({ action }) => action === "organisation.unpublished")).toHaveLength(1);
});

test("an editor does not unpublish", async () => {
  const { id } = await listed();
  expect(refusalOf(await unpublishProfile(await member(id, "editor"), { organisationId: id }))).toBe("forbidden");
  expect(refusalOf(await unpublishProfile(visitor(), { organisationId: id }))).toBe("not_found");
});

test("the contact is for members of the cluster", async () => {
  const { id } = await listed({ contactName: "Ane", contactEmail: "ane@example.org" });
  const { value } = (await publishProfile(await member(id), { organisationId: id })) as { value: { slug: string } };
  expect(await organisationBySlug(visitor(), value.slug)).not.toHaveProperty("profile.contactEmail");
  expect((await organisationBySlug(visitor(), value.slug))?.contact).toBeUndefined();
  expect((await organisationBySlug(await member(await organisation({ status: "suspended" })), value.slug))?.contact).toBeUndefined();
  expect((await organisationBySlug(await member(await organisation()), value.slug))?.contact).toEqual({
    name: "Ane",
    email: "ane@example.org",
    level: "members",
  });
});
