import { describe, expect, test } from "vitest";
import { invitations } from "#db/schema/access";
import { importRows } from "#db/schema/exchange";
import { outbox } from "#db/schema/kernel";
import { type Context, context } from "#domain/kernel/context";
import { applyRetention } from "#domain/retention/apply-retention";
import { actsFor, as, auditOf, mailsTo, member, organisation, person, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { ANE, administrator, checkedPeople, importedPeople, outcomesOf, peopleFile, personIdOf } from "#test/fixtures/imported-people";
import { imported, undone, worker } from "#test/fixtures/imports";
import { refusalOf } from "#test/fixtures/profiles";
import { tally } from "#test/mail/mailed";
import { inviteImported } from "./invite-imported.ts";

const db = () => context().db;

describe("inviting the people whom an import listed", () => {
  async function listed(clerk: Context, ...rows: string[]) {
    const here = await organisation({ name: "Olatz Farma" });
    return { here, importId: await importedPeople(clerk, peopleFile(ANE, ...rows)) };
  }

  test("sends one email each, in their language, with their position and role", async () => {
    const clerk = await administrator();
    const { here, importId } = await listed(clerk, "Jon;;jon@olatz.example;;Olatz Farma;;");
    expect(expectDone(await inviteImported(clerk, { importId, rows: [2, 3, 2, 99] }))).toEqual({ importId, sent: 2 });
    expect((await mailsTo("ane@olatz.example")).map(({ template, locale }) => [template, locale])).toEqual([["invitation", "eu"]]);
    const sent = await db().select().from(invitations).orderBy(invitations.email);
    expect(sent).toMatchObject([
      { organisationId: here, role: "owner", position: "Gerente", locale: "eu", firstName: "Ane" },
      { organisationId: here, role: "viewer", position: "", locale: "en", firstName: "Jon", lastName: "" },
    ]);
    expect(await outcomesOf(importId)).toEqual(["invited", "invited"]);
    expect((await auditOf(sent[0]?.id ?? "")).at(-1)).toMatchObject({ action: "invitation.sent", actorId: personIdOf(clerk) });
    expect((await auditOf("home")).at(-1)).toMatchObject({ action: "cluster.import_invited", facts: { importId, sent: 2 } });
  });

  test("whoever was invited or let in since is not invited again, and keeps no other from it", async () => {
    const clerk = await administrator();
    const { here, importId } = await listed(clerk, "Jon;;jon@olatz.example;;Olatz Farma;;");
    await actsFor(await as(await person({ email: "jon@olatz.example" })), here, "viewer");
    expect(expectDone(await inviteImported(clerk, { importId, rows: [2, 3] }))).toMatchObject({ sent: 1 });
    expect(await outcomesOf(importId)).toEqual(["invited", "skipped"]);
    expect(refusalOf(await inviteImported(clerk, { importId, rows: [2, 3] }))).toBe("import.nobody_to_invite");
  });

  test("the only one left, who is here by now, leaves the list, and nobody is emailed", async () => {
    const clerk = await administrator();
    const { here, importId } = await listed(clerk);
    await actsFor(await as(await person({ email: "ane@olatz.example" })), here, "viewer");
    expect(expectDone(await inviteImported(clerk, { importId, rows: [2] }))).toMatchObject({ sent: 0 });
    expect(await outcomesOf(importId)).toEqual(["skipped"]);
    expect(await db().$count(outbox)).toBe(0);
  });

  test("is for those who may invite, and of a finished import of people", async () => {
    const clerk = await administrator();
    const { importId } = await listed(clerk);
    for (const other of [visitor(), await staff("reviewer"), await staff("committee"), await member(await organisation())])
      expect(refusalOf(await inviteImported(other, { importId, rows: [2] }))).toBe("not_found");
    const waiting = await checkedPeople(clerk, peopleFile("Miren;;miren@olatz.example;;Olatz Farma;;"));
    expect(refusalOf(await inviteImported(clerk, { importId: waiting, rows: [2] }))).toBe("import.moved_on");
    const organisationsOnly = await imported(clerk, "Name\nBerria\n");
    expect(refusalOf(await inviteImported(clerk, { importId: organisationsOnly, rows: [2] }))).toBe("import.moved_on");
    await undone(clerk, importId);
    expect(refusalOf(await inviteImported(clerk, { importId, rows: [2] }))).toBe("import.moved_on");
    expect(await db().$count(outbox)).toBe(0);
  });

  test("of two at once one invites", async () => {
    const [one, two] = [await administrator(), await administrator()];
    const { importId } = await listed(one);
    const both = await Promise.all([inviteImported(one, { importId, rows: [2] }), inviteImported(two, { importId, rows: [2] })]);
    expect(tally(both)).toEqual({ won: 1, refusals: ["import.nobody_to_invite"] });
    expect(await mailsTo("ane@olatz.example")).toHaveLength(1);
  });

  test("whoever is not invited within 7 days is forgotten", async () => {
    const clerk = await administrator();
    await listed(clerk);
    await applyRetention(worker(6 * 24));
    expect(await db().$count(importRows)).toBe(1);
    await applyRetention(worker(8 * 24));
    expect(await db().$count(importRows)).toBe(0);
  });
});
