import { expect, test } from "vitest";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { organisationBySlug, ownProfile } from "#domain/organisations/reads";
import { actsFor, as, auditOf, member, organisation, staff, visitor } from "#test/builders";
import { listed, profileInput, refusalOf } from "#test/fixtures/profiles";
import { verifyIdentifier } from "./verify-identifier.ts";
import { withdrawVerification } from "./withdraw-verification.ts";

const PIC = "999975620";
const source = "Funding & Tenders Portal";
const reason = "The register shows the same name and address.";
const verify = (organisationId: string, value = PIC) => ({ organisationId, field: "pic", value, source, reason }) as const;

async function withPic() {
  const { id, owner } = await listed({ pic: PIC, vat: "A48265169", country: "ES" });
  const own = await ownProfile(owner, id);
  const shown = async (ctx = visitor()) => (await organisationBySlug(ctx, own?.slug ?? ""))?.verifications;
  return { id, owner, shown };
}

test("staff mark an identifier as verified, the page says against what and when, and the note is for staff", async () => {
  const { id, shown } = await withPic();
  const clerk = await staff();
  expect(await verifyIdentifier(clerk, verify(id))).toMatchObject({ ok: true });
  expect(await shown()).toEqual([{ field: "pic", source, at: clerk.now }]);
  expect(await shown(clerk)).toEqual([{ field: "pic", source, at: clerk.now, reason }]);
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "organisation.identifier_verified", facts: { field: "pic" } });
});

test("the mark ends when the value changes, and does not come back with it", async () => {
  const { id, owner, shown } = await withPic();
  await verifyIdentifier(await staff(), verify(id));
  const input = { country: "ES", vat: "A48265169" } as const;
  await saveProfile(owner, profileInput(id, { ...input, version: 1, pic: "999992693" }));
  expect(await shown()).toEqual([]);
  await saveProfile(owner, profileInput(id, { ...input, version: 2, pic: PIC }));
  expect(await shown()).toEqual([]);
});

test("whoever may not read the identifier does not learn that it is verified", async () => {
  const { id, owner, shown } = await withPic();
  expect(await verifyIdentifier(await staff(), { ...verify(id, "A48265169"), field: "vat" })).toMatchObject({ ok: true });
  expect(await shown()).toEqual([]);
  expect(await shown(owner)).toMatchObject([{ field: "vat" }]);
});

test("what was changed since, or never verified, is refused; nobody verifies for an organisation of their own", async () => {
  const { id, owner } = await withPic();
  const clerk = await staff();
  expect(refusalOf(await verifyIdentifier(clerk, verify(id, "999992693")))).toBe("verification.changed");
  expect(refusalOf(await withdrawVerification(clerk, { organisationId: id, field: "pic", reason }))).toBe("verification.none");
  expect(refusalOf(await verifyIdentifier(owner, verify(id)))).toBe("forbidden");
  for (const ctx of [visitor(), await member(await organisation())]) {
    expect(refusalOf(await verifyIdentifier(ctx, verify(id)))).toBe("not_found");
    expect(refusalOf(await withdrawVerification(ctx, { organisationId: id, field: "pic", reason }))).toBe("not_found");
  }
  expect(refusalOf(await verifyIdentifier(clerk, verify("0".repeat(26))))).toBe("not_found");
  const own = await staff();
  await actsFor(own, id, "viewer");
  const insider = own.actor.kind === "person" ? await as(own.actor.personId) : own;
  expect(refusalOf(await verifyIdentifier(insider, verify(id)))).toBe("own_organisation");
});

test("of two who withdraw at once, one does; the reason is kept", async () => {
  const { id, shown } = await withPic();
  await verifyIdentifier(await staff(), verify(id));
  const [one, two] = [await staff(), await staff()];
  const input = { organisationId: id, field: "pic", reason } as const;
  const outcomes = await Promise.all([withdrawVerification(one, input), withdrawVerification(two, input)]);
  expect(outcomes.map(refusalOf).filter(Boolean)).toEqual(["verification.none"]);
  expect(await shown()).toEqual([]);
  expect((await auditOf(id)).at(-1)?.action).toBe("organisation.verification_withdrawn");
});
