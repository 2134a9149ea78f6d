import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditEvents, auditPersonal } from "#db/schema/kernel";
import { invitePerson } from "#domain/access/invitations/invite-person";
import { colleaguesOf } from "#domain/access/people/people-reads";
import { createConsortium } from "#domain/consortia/create-consortium";
import { consortiumBySlug } from "#domain/consortia/page-view";
import { workspaceOf } from "#domain/consortia/workspace";
import { type Context, context } from "#domain/kernel/context";
import { publishProfile } from "#domain/organisations/profile/publish-profile";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { unpublishProfile } from "#domain/organisations/profile/unpublish-profile";
import { organisationBySlug, ownProfile } from "#domain/organisations/reads";
import { newId } from "#lib/ids";
import { as, auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { consortium, partner } from "#test/fixtures/consortia";
import { listed, profileInput, refusalOf } from "#test/fixtures/profiles";
import { hideOrganisation } from "./hide-organisation.ts";
import { reinstateOrganisation } from "./reinstate-organisation.ts";
import { showOrganisation } from "./show-organisation.ts";
import { suspendOrganisation } from "./suspend-organisation.ts";

const reason = "Its membership fee was not paid.";
const again = (ctx: Context) => as(ctx.actor.kind === "person" ? ctx.actor.personId : "");
const somebody = { email: "miren@example.org", firstName: "Miren", lastName: "Berria", role: "editor" } as const;

async function suspended() {
  const { id, owner } = await listed();
  const admin = await staff("staffAdmin");
  const done = await suspendOrganisation(admin, { organisationId: id, reason });
  if (!done.ok) throw new Error(done.refusal);
  return { id, admin, owner: await again(owner), slug: done.value.slug };
}

test("from the next request on people in it can read and change nothing", async () => {
  const { id, owner } = await suspended();
  const title = { title: "Ours", aim: { en: "Something." }, roles: [{ title: "One", sector: "care" as const, seats: 1 }] };
  const closing = { closesAt: new Date(Date.now() + 9e8), zone: "Europe/Madrid" };
  for (const outcome of [
    await saveProfile(owner, profileInput(id, { version: 1, town: "Zarautz" })),
    await publishProfile(owner, { organisationId: id }),
    await unpublishProfile(owner, { organisationId: id }),
    await invitePerson(owner, { organisationId: id, ...somebody }),
    await createConsortium(owner, { organisationId: id, audience: "everyone", ...title, ...closing }),
  ])
    expect(refusalOf(outcome)).toBe("organisation.not_active");
  expect(await ownProfile(owner, id)).toMatchObject({ status: "suspended", profile: { name: "Made-up Sensors" } });
  expect((await colleaguesOf(owner, id))?.colleagues).toHaveLength(1);
});

test("its page is there for people in it and for staff, and for nobody else", async () => {
  const { owner, slug, admin } = await suspended();
  expect((await organisationBySlug(owner, slug))?.status).toBe("suspended");
  expect((await organisationBySlug(admin, slug))?.status).toBe("suspended");
  expect(await organisationBySlug(visitor(), slug)).toBeUndefined();
  expect(await organisationBySlug(await member(await organisation()), slug)).toBeUndefined();
});

test("its seat in a consortium stays, without its name in public; the other partners see it, and its own people nothing of theirs", async () => {
  const made = await consortium();
  const { id, owner } = await listed({ name: "Partner Sensors" });
  await partner(made, 1, id);
  await suspendOrganisation(await staff("staffAdmin"), { organisationId: id, reason });
  const page = await consortiumBySlug(visitor(), made.slug);
  expect([page?.partners.map(({ name }) => name), page?.unnamed]).toEqual([[expect.not.stringContaining("Partner Sensors")], 1]);
  expect(await workspaceOf(await again(owner), made.slug)).toBeUndefined();
  const inside = await workspaceOf(made.coordinator, made.slug);
  expect(inside?.everyone.map(({ name, status }) => [name, status])).toContainEqual(["Partner Sensors", "suspended"]);
});

test("the audit says what it was before; the reason lies apart, where it can be erased", async () => {
  const { id } = await suspended();
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "organisation.suspended", facts: { was: "active" } });
  const [row] = await context()
    .db.select({ seq: auditEvents.seq })
    .from(auditEvents)
    .where(eq(auditEvents.action, "organisation.suspended"));
  expect(
    await context()
      .db.select()
      .from(auditPersonal)
      .where(eq(auditPersonal.seq, row?.seq ?? 0)),
  ).toMatchObject([{ values: { reason } }]);
});

test("of two who suspend at once one does; of two who reinstate at once too", async () => {
  const { id } = await listed();
  const admins = [await staff("staffAdmin"), await staff("staffAdmin")];
  const out = await Promise.all(admins.map((admin) => suspendOrganisation(admin, { organisationId: id, reason })));
  expect(out.map(refusalOf)).toEqual([undefined, "organisation.already_suspended"]);
  const back = await Promise.all(admins.map((admin) => reinstateOrganisation(admin, { organisationId: id })));
  expect(back.map(refusalOf)).toEqual([undefined, "organisation.not_suspended"]);
  expect((await auditOf(id)).map(({ action }) => action).slice(-2)).toEqual(["organisation.suspended", "organisation.reinstated"]);
});

test("reinstated, people in it work as before", async () => {
  const { id, admin, owner } = await suspended();
  expect(refusalOf(await reinstateOrganisation(await staff(), { organisationId: id }))).toBe("forbidden");
  expect(refusalOf(await reinstateOrganisation(owner, { organisationId: id }))).toBe("forbidden");
  expect(refusalOf(await reinstateOrganisation(visitor(), { organisationId: id }))).toBe("not_found");
  for (const verb of [reinstateOrganisation, suspendOrganisation, hideOrganisation, showOrganisation])
    expect(refusalOf(await verb(admin, { organisationId: newId(), reason }))).toBe("not_found");
  await reinstateOrganisation(admin, { organisationId: id });
  const back = await again(owner);
  expect(refusalOf(await saveProfile(back, profileInput(id, { version: 1, town: "Zarautz" })))).toBeUndefined();
  expect((await invitePerson(back, { organisationId: id, ...somebody })).ok).toBe(true);
  expect(await mailsTo(somebody.email)).toHaveLength(1);
});
