import { and, eq, inArray } from "drizzle-orm";
import { importRows } from "#db/schema/exchange";
import { invitePerson } from "#domain/access/invitations/invite-person";
import { type PastedPerson, pastedPeople } from "#domain/access/invitations/pasted-people";
import { importFile } from "#domain/exchange/import/import-reads";
import type { InviteContacts } from "#domain/exchange/input";
import { abilities } from "#domain/exchange/policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, type Refused, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";

/** Such a row keeps no other from its invitation. */
const SINCE: readonly Refused["refusal"][] = ["person.already_here", "invitation.pending", "organisation.not_active", "not_found"];

/** Invites to each chosen organisation of an import the person whose address its file held, or staff wrote in its place. */
export async function inviteContacts(
  ctx: Context,
  { importId, role, contacts }: InviteContacts,
): Promise<Outcome<{ importId: string; sent: number; left: number }>> {
  return transact(ctx, async (ctx) => {
    const file = await importFile(ctx, importId);
    if (!file) return refused("not_found");
    const may = abilities(ctx.actor, file).inviteContacts;
    if (may !== true) return refused(may);
    const ticked = contacts.flatMap(({ row, person = "" }, n) => (row === undefined ? [] : [{ row, n, people: pastedPeople(person) }]));
    if (ticked.length === 0) return refused("import.nobody_chosen");
    const unread = ticked.filter(({ people }) => people.people.length !== 1 || people.unread.length > 0);
    if (unread.length > 0) return refused("fields", Object.fromEntries(unread.map(({ n }) => [`contacts[${n}].person`, NO_ADDRESS])));
    const made = await organisationsOf(ctx, importId, ticked);
    let sent = 0;
    for (const { row, people } of ticked) {
      const organisationId = made.get(row);
      if (!organisationId) continue;
      const person = people.people[0] as PastedPerson;
      const outcome = await invitePerson(ctx, { organisationId, role, ...person });
      if (outcome.ok) sent++;
      else if (!SINCE.includes(outcome.refusal)) return outcome;
    }
    if (sent === 0) return refused("import.nobody_to_invite");
    await record(ctx, "cluster.import_invited", { kind: "cluster", id: ctx.clusterId }, { importId, sent });
    return done({ importId, sent, left: ticked.length - sent });
  });
}

const NO_ADDRESS = JSON.stringify({ code: "noAddress", details: {} });

async function organisationsOf(ctx: Context, importId: string, ticked: readonly { row: number }[]): Promise<Map<number, string>> {
  const rows = await ctx.db
    .select({ row: importRows.row, madeId: importRows.madeId })
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, importId),
        eq(importRows.outcome, "created"),
        inArray(
          importRows.row,
          ticked.map(({ row }) => row),
        ),
      ),
    );
  return new Map(rows.flatMap(({ row, madeId }) => (madeId ? [[row, madeId]] : [])));
}
