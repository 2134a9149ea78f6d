import { expect, test } from "vitest";
import { auditEvents } from "#db/schema/kernel";
import { record } from "#domain/kernel/audit/record";
import { verifyAudit } from "#domain/kernel/audit/verify-audit";
import { type Context, context } from "#domain/kernel/context";
import type { SubjectKind } from "#domain/kernel/state";
import { transactAsPortal } from "#domain/kernel/transact";
import { declareRecusal } from "#domain/review/recusals/declare-recusal";
import { withdrawRecusal } from "#domain/review/recusals/withdraw-recusal";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { asApplicant, draftApplication, submittedApplication } from "#test/fixtures/applications";
import { queryCount } from "#test/query-count";
import { tamper } from "#test/raw";
import { type AuditQuery, auditPage, auditStaff } from "./audit-reads.ts";
import { checkAudit, lastCheck } from "./check-audit.ts";
import { dayBounds } from "./day-bounds.ts";
import { exportAudit } from "./export-audit.ts";
import { WITHHELD_ACTS } from "./state.ts";

const idOf = ({ actor }: Context) => (actor.kind === "person" ? actor.personId : "");
const portal = (now?: Date) => context({ actor: { kind: "system", name: "test" }, ...(now && { clock: () => now }) });
type Written = { action: `${SubjectKind}.${string}`; id?: string; by?: Context; at?: Date; facts?: Record<string, unknown> };
/** Entries as verbs write them, in this order. */
const write = (...entries: Written[]) =>
  transactAsPortal(portal(), async (turn) => {
    for (const { action, id = "x", by, at, facts } of entries) {
      const ctx = { ...turn, ...(by && { actor: by.actor }), ...(at && { now: at }) };
      await record(ctx, action, { kind: action.split(".")[0] as SubjectKind, id }, facts, { secret: "never told" });
    }
  });
const read = async (ctx: Context, query: AuditQuery = {}) => {
  const page = await auditPage(ctx, query);
  if (!page) throw new Error("Not for this reader");
  return page;
};
const acts = async (ctx: Context, query: AuditQuery = {}) => (await read(ctx, query)).entries.map(({ action }) => action);
const exported = async (ctx: Context, query: AuditQuery = {}) => {
  const { batches } = expectDone(await exportAudit(ctx, query));
  const entries = [];
  for await (const some of batches) entries.push(...some);
  return entries;
};
const newest = async () => Math.max(0, ...(await context().db.select({ seq: auditEvents.seq }).from(auditEvents)).map(({ seq }) => seq));

test("administrators read who did what about what, the newest first, with the names of today; nobody else reads anything", async () => {
  const [admin, reviewer] = [await staff("staffAdmin"), await staff("reviewer", { firstName: "Amaia", lastName: "Esnal" })];
  const id = await organisation({ name: "Olatz Farma" });
  await write(
    { action: "organisation.hidden", id, by: reviewer },
    { action: "cluster.retention_applied" },
    { action: "person.edited", id: idOf(reviewer) },
  );
  const { entries } = await read(admin);
  expect(entries.slice(0, 3)).toMatchObject([
    { action: "person.edited", kind: "person", doer: { is: "portal" }, subject: { name: "Amaia Esnal", of: idOf(reviewer) } },
    { action: "cluster.retention_applied", kind: "cluster", subject: undefined },
    { action: "organisation.hidden", doer: { is: "person", person: { name: "Amaia Esnal" } }, subject: { name: "Olatz Farma" } },
  ]);
  expect(JSON.stringify(entries)).not.toContain("never told");
  for (const ctx of [reviewer, await staff("committee"), visitor(), asApplicant(id), await member(id)]) {
    expect(await auditPage(ctx, {})).toBeUndefined();
    for (const verb of [checkAudit, (who: Context) => exportAudit(who, {})]) expect(await verb(ctx)).toMatchObject({ ok: false });
  }
});

test("whoever was erased is named no more", async () => {
  const [admin, gone] = [await staff("staffAdmin"), await staff("reviewer", { firstName: "Jon", lastName: "Azkena" })];
  await write({ action: "cluster.kind_added", by: gone }, { action: "person.erased", id: idOf(gone) });
  await tamper(`update people set status = 'erased', first_name = 'Jon' where id = '${idOf(gone)}'`);
  const { entries } = await read(admin);
  expect(entries.slice(0, 2)).toMatchObject([{ subject: undefined }, { doer: { is: "former" } }]);
  expect(JSON.stringify(entries)).not.toContain("Azkena");
});

test("a page goes on from an entry, in both directions, and no entry is left out or twice", async () => {
  const admin = await staff("staffAdmin");
  await write(...Array.from({ length: 120 }, () => ({ action: "call.edited" }) as const));
  const filter = { kind: "call" } as const;
  const first = await read(admin, filter);
  const second = await read(admin, { ...filter, before: first.older });
  const third = await read(admin, { ...filter, before: second.older });
  expect([first, second, third].map(({ entries }) => entries.length)).toEqual([50, 50, 20]);
  const seqs = [first, second, third].flatMap(({ entries }) => entries.map(({ seq }) => seq));
  expect(seqs).toEqual([...new Set(seqs)].toSorted((a, b) => b - a));
  expect([first.newer, third.older]).toEqual([undefined, undefined]);
  const back = await read(admin, { ...filter, after: third.newer });
  expect(back.entries).toEqual(second.entries);
  expect((await read(admin, { ...filter, after: back.newer })).newer).toBeUndefined();
});

test("it is filtered by what it is about, by kind of act, by who, by name and by days of the cluster", async () => {
  const [admin, reviewer] = [await staff("staffAdmin"), await staff("reviewer", { firstName: "Maialen", lastName: "Úgarte" })];
  const at = (text: string) => new Date(text);
  await write(
    { action: "call.created", by: reviewer, at: at("2026-03-01T22:59:59Z") },
    { action: "call.rule_overridden", by: admin, at: at("2026-03-01T23:00:00Z") },
    { action: "cluster.kind_added", by: admin, at: at("2026-03-02T12:00:00Z") },
    { action: "cluster.import_started", at: at("2026-03-02T23:00:00Z") },
    { action: "session.opened", by: visitor(), at: at("2026-03-03T12:00:00Z") },
  );
  expect(await acts(admin, { kind: "call" })).toEqual(["call.rule_overridden", "call.created"]);
  expect(await acts(admin, { what: "cluster.settings" })).toEqual(["cluster.kind_added"]);
  expect(await acts(admin, { by: idOf(reviewer) })).toEqual(["call.created"]);
  expect(await acts(admin, { by: "outside" })).toEqual(["session.opened"]);
  expect(await acts(admin, { by: "portal", kind: "cluster" })).toEqual(["cluster.import_started"]);
  expect(await acts(admin, { name: "maialen ugar" })).toEqual(["call.created"]);
  expect(await acts(admin, { name: "%" })).toEqual([]);
  const day = dayBounds("2026-03-02");
  expect(await acts(admin, { from: day?.starts, until: day?.ends })).toEqual(["cluster.kind_added", "call.rule_overridden"]);
  expect(await acts(admin, { kind: "mail", by: "portal" })).toEqual([]);
  expect(["2026-02-30", "x", "' or 1=1"].map(dayBounds)).toEqual([undefined, undefined, undefined]);
});

test("an administrator with a conflict of interest reads nothing of the application, however they ask, and gets no hashes", async () => {
  const [admin, other] = [await staff("staffAdmin"), await staff("staffAdmin")];
  const { id } = await submittedApplication();
  const of = (entries: { subject?: { of: string } | undefined }[]) => entries.filter(({ subject }) => subject?.of === id);
  expect(of((await read(admin)).entries).length).toBeGreaterThan(0);
  expectDone(await declareRecusal(admin, { applicationId: id, recusal: "A friend" }));
  await write({ action: "application.noted", id, by: other });
  for (const query of [{}, { kind: "application" }, { what: "application.notes" }, { by: idOf(other) }, { after: 0 }] as const) {
    expect(of((await read(admin, query)).entries)).toEqual([]);
    expect(of(await exported(admin, query))).toEqual([]);
  }
  expect((await exported(admin)).every(({ hash, previousHash }) => hash === "" && previousHash === "")).toBe(true);
  expect(of((await read(other, { what: "application.notes" })).entries)).toHaveLength(1);
  expect((await exported(other)).every(({ hash }) => hash.length === 64)).toBe(true);
  expectDone(await withdrawRecusal(admin, { applicationId: id }));
  expect(of((await read(admin, { what: "application.notes" })).entries)).toHaveLength(1);
});

test("an application that was not sent is not there, as in the queue", async () => {
  const admin = await staff("staffAdmin");
  await draftApplication();
  expect(await acts(admin, { kind: "application" })).toEqual([]);
});

test("what no page of staff shows is in no page, file or filter", async () => {
  const [admin, owner] = [await staff("staffAdmin"), await member(await organisation())];
  await write(...WITHHELD_ACTS.map((action) => ({ action: action as `${SubjectKind}.${string}`, by: owner })));
  for (const query of [{}, { by: idOf(owner) }, { kind: "consortium" }, { after: 0 }] as const) {
    expect((await acts(admin, query)).filter((action) => WITHHELD_ACTS.includes(action))).toEqual([]);
    expect((await exported(admin, query)).filter(({ action }) => WITHHELD_ACTS.includes(action))).toEqual([]);
  }
});

test("a file has all that the filters show, in order, and the audit says who took it; a name that was searched for is kept apart; a check of as many lets others have their turn", async () => {
  const admin = await staff("staffAdmin");
  await write(...Array.from({ length: 520 }, () => ({ action: "call.edited" }) as const));
  const [entries, upTo] = [await exported(admin, { kind: "call", name: "" }), await newest()];
  expect(entries).toHaveLength(520);
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map(({ seq }) => seq).toSorted((a, b) => b - a));
  expect(entries.slice(0, -1).every(({ previousHash }, n) => previousHash === entries[n + 1]?.hash)).toBe(true);
  let others = 0;
  setImmediate(() => others++);
  await verifyAudit(admin);
  expect(others).toBe(1);
  await exported(admin, { name: "Ane" });
  expect((await auditOf("home")).filter(({ action }) => action === "cluster.audit_exported")).toMatchObject([
    { actorId: idOf(admin), facts: { kind: "call", upTo: upTo - 1 } },
    { actorId: idOf(admin), facts: { upTo } },
  ]);
});

test("a check says how many entries fit, or the first that does not, and the page says so afterwards", async () => {
  const admin = await staff("staffAdmin", { firstName: "Miren", lastName: "Goñi" });
  expect(await lastCheck(admin)).toBeUndefined();
  await write({ action: "call.edited" }, { action: "call.edited" });
  const rows = await newest();
  expect(await checkAudit(admin)).toEqual({ ok: true, value: { ok: true, rows } });
  expect(await lastCheck(admin)).toMatchObject({ by: "Miren Goñi", rows, since: 0 });
  expect((await auditOf("home")).at(-1)?.action).toBe("cluster.audit_checked");
  await tamper(`update audit_events set facts = '{"n":1}' where seq = ${rows}`);
  expect(expectDone(await checkAudit(admin))).toMatchObject({ ok: false, seq: rows, fault: "changed" });
  expect(await lastCheck(admin)).toMatchObject({ rows: rows - 1, seq: rows, fault: "changed" });
});

test("as many queries for fifty entries of all kinds as for one", async () => {
  const admin = await staff("staffAdmin");
  await write({ action: "call.edited" });
  const few = await queryCount(() => read(admin, { kind: "call" }));
  const ids = await Promise.all([1, 2, 3, 4].map(() => organisation()));
  await write(
    ...ids.map((id) => ({ action: "organisation.hidden", id }) as const),
    { action: "session.opened" },
    { action: "invitation.sent" },
  );
  expect(await queryCount(() => read(admin))).toBe(few);
  expect((await auditStaff(admin)).map(({ id }) => id)).toContain(idOf(admin));
});
