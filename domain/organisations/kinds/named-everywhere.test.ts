import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisations } from "#db/schema/organisations";
import { matchHistory } from "#domain/consortia/matching/match-history";
import { roleCandidate } from "#domain/consortia/roles/role-fit";
import { removeKind } from "#domain/membership/kinds/remove-kind";
import { approveChange } from "#domain/organisations/changes/approve-change";
import { waitingChange } from "#domain/organisations/changes/waiting-change";
import { directory } from "#domain/organisations/directory/directory";
import { restoreField } from "#domain/organisations/history/restore-field";
import { moderatedOrganisations } from "#domain/organisations/moderation/moderation";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { ownProfile } from "#domain/organisations/reads";
import type { KindKey } from "#domain/organisations/state";
import { approveApplication } from "#domain/review/decision/approve-application";
import { UNNARROWED } from "#domain/review/queue/queue";
import { queuePage } from "#domain/review/queue/queue-reads";
import { staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { claimedApplication } from "#test/fixtures/applications";
import { openedKind } from "#test/fixtures/configuration/kinds";
import { listed, profileInput, refusalOf } from "#test/fixtures/profiles";

const names = (name: string) => ({ nameEn: name, nameEs: name, nameEu: name });
const inDirectory = async (kinds: KindKey[]) => directory(visitor(), { q: "", sectors: [], kinds, regions: [], sort: "name", page: 1 });

test("the standard kind finds and counts those that are based on it; one of the cluster's own finds only its own", async () => {
  const admin = await staff("staffAdmin");
  const spin = await openedKind(admin, names("Spin-off"));
  await listed({ name: "Aritz", kind: "company" });
  await listed({ name: "Bidasoa", kind: spin });
  await listed({ name: "Consorzia", kind: "research" });
  const found = await inDirectory([]);
  expect(found.rows.map(({ name, kind }) => [name, kind])).toEqual([
    ["Aritz", "company"],
    ["Bidasoa", spin],
    ["Consorzia", "research"],
  ]);
  expect(found.facets.kinds).toMatchObject({ company: 2, [spin]: 1, research: 1, university: 0 });
  expect((await inDirectory(["company"])).rows.map(({ name }) => name)).toEqual(["Aritz", "Bidasoa"]);
  const only = await inDirectory([spin]);
  expect(only.rows.map(({ name }) => name)).toEqual(["Bidasoa"]);
  expect(only.total).toBe(1);
  expect((await inDirectory([spin, "research"])).total).toBe(2);
  const moderated = await moderatedOrganisations(admin, { view: "listed", page: 1, kind: spin });
  expect(moderated?.rows.map(({ profile }) => profile.name)).toEqual(["Bidasoa"]);
});

test("rules see the standard kind, and whoever reads sees the cluster's own", async () => {
  const spin = await openedKind(await staff("staffAdmin"), { basedOn: "research", ...names("Living lab") });
  const { id } = await listed({ name: "Dunboa", kind: spin });
  const { listed: known } = await matchHistory(visitor());
  expect(known.find((one) => one.id === id)).toMatchObject({ kind: "research", kindKey: spin });
  expect(roleCandidate({ sectors: [], kind: spin, country: null, region: null, capabilities: [] }).kind).toBe("research");
});

test("a listed organisation that asks for another kind of the cluster's own waits for the office", async () => {
  const admin = await staff("staffAdmin");
  const hub = await openedKind(admin, names("Hub"));
  const { id, owner } = await listed({ name: "Elorri" });
  const saved = await saveProfile(owner, profileInput(id, { version: 1, name: "Elorri", kind: hub }));
  expect(saved).toMatchObject({ ok: true, value: { waiting: ["kind"] } });
  expect((await ownProfile(owner, id))?.profile.kind).toBe("company");
  const change = await waitingChange(owner, id);
  expect(change?.asked).toEqual({ kind: hub });
  expectDone(await approveChange(admin, { changeId: change?.id ?? "" }));
  expect((await ownProfile(owner, id))?.profile.kind).toBe(hub);
  expect((await inDirectory([hub])).rows.map(({ name }) => name)).toEqual(["Elorri"]);
});

test("a kind that the cluster does not have is no choice, and one that was removed comes back as its standard kind", async () => {
  const admin = await staff("staffAdmin");
  const { id, owner } = await listed({ name: "Faro" });
  const unknown = await saveProfile(owner, profileInput(id, { version: 1, name: "Faro", kind: "company-nobody" }));
  expect(unknown).toMatchObject({ refusal: "fields", details: { kind: JSON.stringify({ code: "choice", details: {} }) } });
  const fund = await openedKind(admin, { basedOn: "university", ...names("Fund") });
  const waits = async (kind: KindKey, version: number) => {
    expectDone(await saveProfile(owner, profileInput(id, { version, name: "Faro", kind })));
    const change = await waitingChange(owner, id);
    expectDone(await approveChange(admin, { changeId: change?.id ?? "" }));
  };
  await waits(fund, 1);
  await waits("research", 2);
  expectDone(await removeKind(admin, { kind: fund }));
  expectDone(await restoreField(owner, { organisationId: id, field: "kind", from: 2, version: 3 }));
  expect((await waitingChange(owner, id))?.asked).toEqual({ kind: "university" });
});

test("who applies as a kind of the cluster's own pays as its standard kind, is found by it in the queue, and becomes an organisation of it", async () => {
  const admin = await staff("staffAdmin");
  const clinic = await openedKind(admin, { basedOn: "careProvider", ...names("Home care") });
  const reviewer = await staff();
  const application = await claimedApplication(reviewer, { organisation: "Gorosti Zaintza" }, undefined, { kind: clinic });
  const rows = async (kind: KindKey) =>
    (await queuePage(reviewer, { ...UNNARROWED, view: "all", sort: "oldest", page: 1, kind })).rows.map(({ id, kind }) => [id, kind]);
  expect(await rows(clinic)).toEqual([[application.id, clinic]]);
  expect(await rows("careProvider")).toEqual([[application.id, clinic]]);
  expect(await rows("company")).toEqual([]);
  const { organisationId } = expectDone(await approveApplication(reviewer, { applicationId: application.id }));
  const [made] = await admin.db.select({ kind: organisations.kind }).from(organisations).where(eq(organisations.id, organisationId));
  expect(made).toEqual({ kind: clinic });
  expect(refusalOf(await removeKind(admin, { kind: clinic }))).toBe("kind.in_use");
});
