import { expect, test } from "vitest";
import type { Context } from "#domain/kernel/context";
import { keepLogo } from "#domain/organisations/logo/keep-logo";
import { reportMessage } from "#domain/organisations/messages/report-message";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { later } from "#lib/clock";
import { newId } from "#lib/ids";
import { auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { emailOf } from "#test/fixtures/consortia";
import { arrived } from "#test/fixtures/messages";
import { listed, profileInput, refusalOf } from "#test/fixtures/profiles";
import { NO_VALUES } from "#test/mail/no-values";
import { nextMorning } from "#test/post";
import { hideOrganisation } from "./hide-organisation.ts";
import { keepOrganisation } from "./keep-organisation.ts";
import { lastModerated } from "./last-moderated.ts";
import { moderatedOrganisations } from "./moderation.ts";
import type { OrganisationModerationView } from "./moderation-views.ts";
import { showOrganisation } from "./show-organisation.ts";
import { undoLook } from "./undo-look.ts";
import { writeToOrganisation } from "./write-to-organisation.ts";

const MINUTE = 60_000;
const at = <C extends Context>(ctx: C, minutes: number): C => ({ ...ctx, now: later(ctx.now, minutes * MINUTE) });
const message = "Please name the hospitals, or leave the sentence out.";
const reason = message;

async function rowOf(id: string, view: OrganisationModerationView = "listed", minutes = 0) {
  const found = await moderatedOrganisations(at(await staff(), minutes), { view, page: 1 });
  return found?.rows.find((row) => row.id === id);
}
const seenOf = async (id: string) => (await rowOf(id, (await rowOf(id)) ? "listed" : "hidden"))?.seen ?? "";
const reasonsOf = async (id: string) => (await rowOf(id))?.reasons;

/** An organisation that staff looked at a minute after it was published. */
async function lookedAt() {
  const one = await listed();
  const clerk = await staff();
  const { lookId } = expectDone(await keepOrganisation(at(clerk, 1), { organisationId: one.id, seen: await seenOf(one.id) }));
  return { ...one, clerk, lookId };
}

test("a page is new until staff keep it; then it is to be looked at again once its people change it, with what changed since", async () => {
  const { id, owner, clerk } = await lookedAt();
  expect(await reasonsOf(id)).toEqual([]);
  expect(await rowOf(id, "toLookAt")).toBeUndefined();
  expect(await rowOf(id, "lookedAt")).toMatchObject({ look: { how: "kept" } });
  const change = (version: number, given: object) => profileInput(id, { version, ...given });
  expectDone(await saveProfile(at(owner, 2), change(1, { short: { en: "The only sensors" } })));
  expectDone(await saveProfile(at(owner, 3), change(2, { short: { en: "The only sensors" }, town: "Tolosa" })));
  const row = await rowOf(id, "changed");
  expect(row?.reasons).toEqual(["changed"]);
  expect(row?.change?.fields.map(({ field, theirs, mine }) => [field, theirs, mine])).toEqual([
    ["town", "", "Tolosa"],
    ["short.en", "Sensors for the home", "The only sensors"],
  ]);
  expectDone(await keepOrganisation(at(clerk, 4), { organisationId: id, seen: row?.seen ?? "" }));
  expect(await rowOf(id, "toLookAt")).toBeUndefined();
});

test("a new logo, and the report of a message, bring an organisation back to the list", async () => {
  const { id, owner, clerk } = await lookedAt();
  const file = { storageKey: newId(), name: "a.png", type: "png", bytes: 9 };
  expectDone(await keepLogo(at(owner, 2), { organisationId: id, altText: "A wave", ...file }));
  expect(await reasonsOf(id)).toEqual(["logo"]);
  expect((await rowOf(id, "logo"))?.logo?.altText).toBe("A wave");
  expectDone(await keepOrganisation(at(clerk, 3), { organisationId: id, seen: await seenOf(id) }));
  expect(await reasonsOf(id)).toEqual([]);

  const { fromId, owner: receiver, messageId } = await arrived();
  expectDone(await reportMessage(at(receiver, 5), { messageId, reason: "advertising" }));
  const reported = (await moderatedOrganisations(clerk, { view: "reported", page: 1 }))?.rows[0];
  expect(reported).toMatchObject({ id: fromId, reports: [{ id: messageId, reason: "advertising" }] });
  expectDone(await keepOrganisation(at(clerk, 6), { organisationId: fromId, seen: reported?.seen ?? "" }));
  expect((await moderatedOrganisations(clerk, { view: "reported", page: 1 }))?.total).toBe(0);
});

test("a hidden page that its people corrected is to be looked at, before what is new", async () => {
  const { id, owner, clerk } = await lookedAt();
  await listed({ name: "New One" });
  expectDone(await hideOrganisation(at(clerk, 2), { organisationId: id, reason }));
  expect(await rowOf(id, "toLookAt")).toBeUndefined();
  expectDone(await saveProfile(at(owner, 3), profileInput(id, { version: 1, town: "Tolosa" })));
  const found = await moderatedOrganisations(clerk, { view: "toLookAt", page: 1 });
  expect(found?.rows.map(({ reasons }) => reasons)).toEqual([["corrected"], ["new"]]);
  expect(found?.counts).toMatchObject({ toLookAt: 2, corrected: 1, new: 1, hidden: 1, listed: 1 });
});

test("nobody keeps what they did not see, what is kept already, nor what waits for an answer", async () => {
  const { id, owner } = await listed();
  const clerk = await staff();
  const seen = await seenOf(id);
  expectDone(await saveProfile(at(owner, 1), profileInput(id, { version: 1, town: "Tolosa" })));
  expect(refusalOf(await keepOrganisation(at(clerk, 2), { organisationId: id, seen }))).toBe("organisation.changed_since");
  const now = await seenOf(id);
  const both = await Promise.all([clerk, await staff()].map((one) => keepOrganisation(at(one, 2), { organisationId: id, seen: now })));
  expect(both.map(refusalOf).filter(Boolean)).toEqual(["organisation.already_looked_at"]);
  expectDone(await saveProfile(at(owner, 3), profileInput(id, { version: 2, town: "Tolosa", name: "Gailur" })));
  expect(refusalOf(await keepOrganisation(at(clerk, 4), { organisationId: id, seen: await seenOf(id) }))).toBe("organisation.change_waits");
  expect((await auditOf(id)).filter(({ action }) => action === "organisation.kept")).toHaveLength(1);
});

test("undone, it is on the list again; only once", async () => {
  const { id, clerk, lookId } = await lookedAt();
  expectDone(await undoLook(at(clerk, 2), { lookId }));
  expect(await reasonsOf(id)).toEqual(["new"]);
  expect(refusalOf(await undoLook(clerk, { lookId }))).toBe("organisation.look_undone");
  expect((await auditOf(id)).slice(-2).map(({ action }) => action)).toEqual(["organisation.kept", "organisation.look_undone"]);
});

test("staff write to the owners: an email that can be recalled, and its text stays out of the chain", async () => {
  const { id, owner } = await listed();
  const clerk = await staff();
  const writing = { organisationId: id, about: "source" as const, message };
  const { lookId = "" } = expectDone(await writeToOrganisation(at(clerk, 1), { ...writing, seen: await seenOf(id) }));
  const mails = async () => (await mailsTo(emailOf(owner))).filter(({ template }) => template === "organisation-written");
  expect(await mails()).toMatchObject([{ data: { about: "source", message, organisation: "Made-up Sensors" } }]);
  expect(await rowOf(id, "lookedAt")).toMatchObject({ look: { how: "written" } });
  expect((await auditOf(id)).at(-1)?.action).toBe("organisation.written_to");
  expect(JSON.stringify(await auditOf(id))).not.toContain("hospitals");
  const slug = (await rowOf(id))?.slug ?? "";
  expect((await lastModerated(at(clerk, 1.5), slug))?.look?.id).toBe(lookId);
  expectDone(await undoLook(at(clerk, 1.5), { lookId }));
  expect(await mails()).toMatchObject([{ data: NO_VALUES }]);
  expect(await reasonsOf(id)).toEqual(["new"]);
  expect(expectDone(await writeToOrganisation(at(clerk, 2), { ...writing, seen: "other" })).lookId).toBeUndefined();
  expect(await reasonsOf(id)).toEqual(["new"]);
});

test("once the email to the owners has left, the look stays", async () => {
  const { id, owner } = await listed();
  const clerk = await staff();
  const writing = { organisationId: id, about: "source" as const, message, seen: await seenOf(id) };
  const { lookId = "" } = expectDone(await writeToOrganisation(clerk, writing));
  await nextMorning();
  expect((await mailsTo(emailOf(owner))).at(-1)).toMatchObject({ template: "organisation-written", status: "done" });
  expect(refusalOf(await undoLook(clerk, { lookId }))).toBe("organisation.email_sent");
  expect((await rowOf(id, "lookedAt"))?.look).toMatchObject({ how: "written" });
  expect((await auditOf(id)).map(({ action }) => action)).not.toContain("organisation.look_undone");
});

test("an organisation for which nobody acts gets no email, and is not looked at by that", async () => {
  const id = await organisation();
  const clerk = await staff();
  const outcome = await writeToOrganisation(clerk, { organisationId: id, seen: "", about: "unpublished", message });
  expect(refusalOf(outcome)).toBe("organisation.no_owner");
  expect(await auditOf(id)).toEqual([]);
});

test("hidden by mistake and shown again at once, nobody is told of either", async () => {
  const { id, owner } = await listed();
  const clerk = await staff();
  expect(await hideOrganisation(clerk, { organisationId: id, reason })).toMatchObject({ value: { emails: 1 } });
  expect((await lastModerated(clerk, (await rowOf(id, "hidden"))?.slug ?? ""))?.hiddenUntil).toBeInstanceOf(Date);
  expect(await showOrganisation(at(clerk, 1), { organisationId: id })).toMatchObject({ value: { emails: 0 } });
  expect(await mailsTo(emailOf(owner))).toMatchObject([{ template: "organisation-hidden", data: NO_VALUES }]);
});

test("members, strangers and people of the organisation do none of it", async () => {
  const { id, owner, lookId } = await lookedAt();
  const look = { organisationId: id, seen: "" };
  const writing = { ...look, about: "other" as const, message };
  const others: [Context, string][] = [
    [owner, "forbidden"],
    [await member(await organisation()), "not_found"],
    [visitor(), "not_found"],
  ];
  for (const [ctx, refusal] of others) {
    for (const outcome of [await keepOrganisation(ctx, look), await writeToOrganisation(ctx, writing), await undoLook(ctx, { lookId })])
      expect(refusalOf(outcome)).toBe(refusal);
    expect(await lastModerated(ctx, "any")).toBeUndefined();
    expect(refusalOf(await undoLook(ctx, { lookId: newId() }))).toBe("not_found");
  }
  expect(refusalOf(await keepOrganisation(await staff(), { organisationId: newId(), seen: "" }))).toBe("not_found");
});

test("a search and filters narrow every list and its count alike", async () => {
  await listed({ name: "Bihotz Sentsoreak", kind: "research", region: "ES212" });
  await listed({ name: "Other One" });
  const clerk = await staff();
  const found = async (query: object) => moderatedOrganisations(clerk, { view: "toLookAt", page: 1, ...query });
  expect((await found({ q: "BIHÓTZ" }))?.rows.map(({ profile }) => profile.name)).toEqual(["Bihotz Sentsoreak"]);
  expect((await found({ q: "bihotz" }))?.counts).toMatchObject({ toLookAt: 1, new: 1, listed: 1 });
  expect((await found({ kind: "research", region: "ES212" }))?.total).toBe(1);
  expect((await found({ kind: "university" }))?.total).toBe(0);
});
