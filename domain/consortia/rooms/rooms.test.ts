import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { jobs } from "#db/schema/kernel";
import { organisations } from "#db/schema/organisations";
import { roomAcceptances, roomDownloads, roomVersions } from "#db/schema/rooms";
import { erasePerson } from "#domain/access/erasure/erase-person";
import { leaveConsortium } from "#domain/consortia/partners/leave-consortium";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { filesInUse } from "#domain/membership/documents/document-reads";
import { eraseOrganisation } from "#domain/organisations/moderation/erase-organisation";
import { newId } from "#lib/ids";
import { as, auditOf, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { asker, consortium, partner, refusalOf } from "#test/fixtures/consortia";
import { accepts, agreed, roomFile, shared } from "#test/fixtures/rooms";
import { consortiumHistory } from "../history/named-history.ts";
import { addRoomFile, mayAddRoomFile } from "./add-room-file.ts";
import { readRoomFile } from "./read-room-file.ts";
import { removeRoomDocument } from "./remove-room-document.ts";
import { roomOf } from "./room-reads.ts";
import { MAX_ROOM_VERSIONS } from "./state.ts";

type Made = Awaited<ReturnType<typeof consortium>>;
const SHOWN = { page: 1, log: 1, accepted: 1 };
const seenBy = async (ctx: Context, made: Made) => (await roomOf(ctx, made.slug, SHOWN))?.documents.rows;
const titles = async (ctx: Context, made: Made) => (await seenBy(ctx, made))?.map(({ title }) => title).toSorted();
const firstFile = async (ctx: Context, made: Made, of?: string) =>
  (await seenBy(ctx, made))?.find(({ title }) => !of || title === of)?.versions[0]?.id ?? "";
const dropped = async () =>
  (await context().db.select({ payload: jobs.payload }).from(jobs).where(eq(jobs.kind, "files.drop")))
    .map(({ payload }) => JSON.stringify(payload))
    .join();

test("a partner adds a document and its next version; others save it, and the coordinator alone sees who did", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  const editor = await member(organisationId, "editor");
  const { documentId } = await shared(editor, made);
  const second = await addRoomFile(ctx, { consortiumId: made.id, document: { id: documentId }, ...roomFile("plan-2.pdf") });
  expect(second).toMatchObject({ ok: true, value: { version: 2 } });
  expect(await seenBy(made.coordinator, made)).toMatchObject([
    {
      title: "Work plan",
      mayRemove: true,
      versions: [
        { version: 2, name: "plan-2.pdf" },
        { version: 1, name: "plan.pdf" },
      ],
    },
  ]);
  expect((await auditOf(made.id)).at(-1)).toMatchObject({ action: "consortium.document_version_added", facts: { documentId, version: 2 } });
  expect(JSON.stringify(await auditOf(made.id))).not.toMatch(/Work plan|plan-2/);

  const versionId = await firstFile(ctx, made);
  expect(await readRoomFile(ctx, { slug: made.slug, versionId })).toMatchObject({ ok: true, value: { name: "plan-2.pdf" } });
  expect((await roomOf(made.coordinator, made.slug, SHOWN))?.downloads?.rows).toMatchObject([{ title: "Work plan", version: 2 }]);
  expect((await roomOf(ctx, made.slug, SHOWN))?.downloads).toBeUndefined();
  expect((await auditOf(made.id)).at(-1)).toMatchObject({ action: "consortium.document_saved", facts: { documentId, version: 2 } });
  const history = (await consortiumHistory(made.coordinator, made.slug))?.entries.rows.map(({ action }) => action);
  expect(history).toContain("consortium.document_added");
  expect(history).not.toContain("consortium.document_saved");
});

test("until the agreement in force is accepted, confidential documents are not there: no name, no file, no new version", async () => {
  const made = await consortium();
  const { ctx } = await partner(made);
  await shared(ctx, made, "Open plan");
  const secret = await shared(ctx, made, "Secret plan", true);
  const versionId = await firstFile(ctx, made, "Secret plan");
  expect(await titles(made.coordinator, made)).toEqual(["Open plan", "Secret plan"]);
  await agreed(made);
  await accepts(made.coordinator, made);
  expect(await titles(made.coordinator, made)).toEqual(["Open plan", "Secret plan"]);
  expect(await titles(ctx, made)).toEqual(["Open plan"]);
  expect(JSON.stringify(await roomOf(ctx, made.slug, SHOWN))).not.toContain("Secret");
  const named = { consortiumId: made.id, documentId: secret.documentId };
  expect(refusalOf(await readRoomFile(ctx, { slug: made.slug, versionId }))).toBe("not_found");
  expect(refusalOf(await removeRoomDocument(ctx, named))).toBe("not_found");
  const next = { consortiumId: made.id, document: { id: secret.documentId }, ...roomFile() };
  expect(refusalOf(await addRoomFile(ctx, next))).toBe("not_found");
  const another = { ...next, document: { title: "Another", isConfidential: true } };
  expect(refusalOf(await addRoomFile(ctx, another))).toBe("room.not_accepted");
  await accepts(ctx, made);
  expect(refusalOf(await readRoomFile(ctx, { slug: made.slug, versionId }))).toBe("done");
  expect(refusalOf(await addRoomFile(ctx, next))).toBe("done");
});

test("outsiders, former partners, lapsed and suspended members and the office find nothing, at once", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  const { documentId } = await shared(ctx, made);
  const versionId = await firstFile(ctx, made);
  const nothing = async (who: Context) => {
    expect(await roomOf(who, made.slug, SHOWN)).toBeUndefined();
    expect(refusalOf(await readRoomFile(who, { slug: made.slug, versionId }))).toBe("not_found");
    expect(refusalOf(await removeRoomDocument(who, { consortiumId: made.id, documentId }))).toBe("not_found");
    expect(refusalOf(await addRoomFile(who, { consortiumId: made.id, document: { id: documentId }, ...roomFile() }))).toBe("not_found");
    expect(refusalOf(await mayAddRoomFile(who, { slug: made.slug, documentId, isConfidential: false }))).toBe("not_found");
  };
  const asking = await asker(made, 1);
  for (const who of [asking.ctx, await member(await organisation()), await staff("staffAdmin"), await staff(), visitor()])
    await nothing(who);
  const personId = ctx.actor.kind === "person" ? ctx.actor.personId : "";
  for (const status of ["lapsed", "suspended", "closed"] as const) {
    await transact(context({ actor: { kind: "system", name: "test" } }), ({ db }) =>
      db.update(organisations).set({ status }).where(eq(organisations.id, organisationId)),
    );
    await nothing(await as(personId));
  }
  await transact(context({ actor: { kind: "system", name: "test" } }), ({ db }) =>
    db.update(organisations).set({ status: "active" }).where(eq(organisations.id, organisationId)),
  );
  expect(await titles(await as(personId), made)).toEqual(["Work plan"]);
  expectDone(await leaveConsortium(ctx, { consortiumId: made.id, organisationId }));
  await nothing(await as(personId));
});

test("whoever only views adds and removes nothing, and a partner removes nothing of another's", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  const other = await partner(made, 1);
  const viewer = await member(organisationId, "viewer");
  const { documentId } = await shared(ctx, made);
  const named = { consortiumId: made.id, documentId };
  expect(refusalOf(await addRoomFile(viewer, { consortiumId: made.id, document: { id: documentId }, ...roomFile() }))).toBe("forbidden");
  expect(refusalOf(await removeRoomDocument(viewer, named))).toBe("forbidden");
  expect(refusalOf(await removeRoomDocument(other.ctx, named))).toBe("forbidden");
  expect(refusalOf(await removeRoomDocument(ctx, { ...named, documentId: newId() }))).toBe("not_found");
  expect((await seenBy(viewer, made))?.[0]?.mayRemove).toBe(false);
  expect(refusalOf(await readRoomFile(viewer, { slug: made.slug, versionId: await firstFile(viewer, made) }))).toBe("done");
});

test("a removed document goes with its versions, its list of downloads and its files; of two who remove it one does", async () => {
  const made = await consortium();
  const { ctx } = await partner(made);
  const { documentId } = await shared(ctx, made);
  await readRoomFile(made.coordinator, { slug: made.slug, versionId: await firstFile(ctx, made) });
  const [row] = await context().db.select({ storageKey: roomVersions.storageKey }).from(roomVersions);
  const key = row?.storageKey ?? "";
  expect(await filesInUse(context(), [key])).toEqual(new Set([key]));
  const named = { consortiumId: made.id, documentId };
  const both = await Promise.all([removeRoomDocument(ctx, named), removeRoomDocument(made.coordinator, named)]);
  expect(both.map(refusalOf).toSorted()).toEqual(["done", "not_found"]);
  expect(await titles(ctx, made)).toEqual([]);
  expect(await context().db.$count(roomDownloads)).toBe(0);
  expect(await dropped()).toContain(key);
  expect(await filesInUse(context(), [key])).toEqual(new Set());
  expect((await auditOf(made.id)).at(-1)).toMatchObject({ action: "consortium.document_removed", facts: { documentId } });
});

test("a document has only so many versions, and two that come at once follow one another", async () => {
  const made = await consortium();
  const { documentId } = await shared(made.coordinator, made);
  const next = () => addRoomFile(made.coordinator, { consortiumId: made.id, document: { id: documentId }, ...roomFile() });
  const both = (await Promise.all([next(), next()])).map((outcome) => expectDone(outcome).version);
  expect(both.toSorted()).toEqual([2, 3]);
  for (let n = 3; n < MAX_ROOM_VERSIONS; n++) expectDone(await next());
  expect(refusalOf(await next())).toBe("room.full");
});

test("what an erased organisation brought goes with its files, and an erased person leaves an acceptance without a name", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  await agreed(made);
  await accepts(ctx, made);
  await shared(made.coordinator, made, "Ours");
  await shared(ctx, made, "Theirs");
  const admin = await staff("staffAdmin");
  const personId = ctx.actor.kind === "person" ? ctx.actor.personId : "";
  await member(organisationId);
  expectDone(await erasePerson(admin, { personId }));
  expect((await roomOf(made.coordinator, made.slug, SHOWN))?.acceptances?.rows).toMatchObject([{ name: null }]);
  await transact(context({ actor: { kind: "system", name: "test" } }), ({ db }) =>
    db.update(organisations).set({ status: "closed" }).where(eq(organisations.id, organisationId)),
  );
  const [theirs] = await context()
    .db.select({ storageKey: roomVersions.storageKey })
    .from(roomVersions)
    .where(eq(roomVersions.organisationId, organisationId));
  expectDone(await eraseOrganisation(admin, { organisationId }));
  expect(await titles(made.coordinator, made)).toEqual(["Ours"]);
  expect(await context().db.$count(roomAcceptances)).toBe(0);
  expect(await dropped()).toContain(theirs?.storageKey);
});
