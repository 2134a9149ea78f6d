import { and, eq } from "drizzle-orm";
import { importRows } from "#db/schema/exchange";
import { invitePerson } from "#domain/access/invitations/invite-person";
import type { OrganisationRole } from "#domain/access/state";
import { importFile } from "#domain/exchange/import/import-reads";
import type { StoredImport, StoredRow } from "#domain/exchange/import/subject";
import type { InviteImported } from "#domain/exchange/input";
import { abilities } from "#domain/exchange/policy";
import type { SkipCode } from "#domain/exchange/state";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, type Refused, refused } from "#domain/kernel/outcome";
import { LOCALES } from "#domain/kernel/state";
import { transact } from "#domain/kernel/transact";
import { readPerson } from "./read-person.ts";

/** Somebody has invited them or let them in since the check: their row is done with, and keeps no other from an invitation. */
const SINCE: Partial<Record<Refused["refusal"], SkipCode>> = {
  "person.already_here": "invited",
  "invitation.pending": "invited",
  "organisation.not_active": "not_active",
};

/** Invites those whom staff chose of the people that an import listed, as one invites somebody: each once, in their language. */
export async function inviteImported(
  ctx: Context,
  { importId, rows }: InviteImported,
): Promise<Outcome<{ importId: string; sent: number }>> {
  return transact(ctx, async (ctx) => {
    const file = await importFile(ctx, importId);
    if (!file) return refused("not_found");
    const may = abilities(ctx.actor, file).invite;
    if (may !== true) return refused(may);
    let sent = 0;
    let completed = 0;
    for (const n of [...new Set(rows)].sort((a, b) => a - b)) {
      const at = and(eq(importRows.importId, importId), eq(importRows.row, n));
      const [row] = await ctx.db
        .update(importRows)
        .set({ outcome: "invited" })
        .where(and(at, eq(importRows.outcome, "listed")))
        .returning();
      if (!row || !hasAddress(file, row)) continue;
      const outcome = await invite(ctx, file, row);
      const skip = outcome.ok ? undefined : SINCE[outcome.refusal];
      if (!outcome.ok && !skip) return outcome;
      await ctx.db
        .update(importRows)
        .set(outcome.ok ? { madeId: outcome.value.invitationId } : { outcome: "skipped", reason: { skip: skip ?? "gone" } })
        .where(at);
      completed++;
      if (outcome.ok) sent++;
    }
    // Rows of people who are here by now leave the list, though nobody was left to invite.
    if (completed === 0) return refused("import.nobody_to_invite");
    await record(ctx, "cluster.import_invited", { kind: "cluster", id: ctx.clusterId }, { importId, sent });
    return done({ importId, sent });
  });
}

/** Whoever was erased since has left their row without an address. */
const hasAddress = ({ columns, values }: StoredImport, row: StoredRow) => readPerson(row, columns, values).draft.email !== undefined;

function invite(ctx: Context, { columns, values }: StoredImport, row: StoredRow) {
  const { email = "", firstName = "", lastName = "", position = "", role, language } = readPerson(row, columns, values).draft;
  const locale = LOCALES.find((one) => one === language) ?? ctx.locale;
  const person = {
    organisationId: row.actsForId ?? "",
    email,
    firstName,
    lastName,
    position,
    role: (role || "viewer") as OrganisationRole,
  };
  return invitePerson({ ...ctx, locale }, person);
}
