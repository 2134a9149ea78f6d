import { and, desc, eq, inArray } from "drizzle-orm";
import { importRows } from "#db/schema/exchange";
import type { ImportSubject } from "#domain/exchange/state";
import type { Turn } from "#domain/kernel/context";
import type { StoredRow } from "./subject.ts";
import { SUBJECT_STEPS } from "./subject-steps.ts";

const WRITTEN = ["created", "updated", "invited"] as const;
export type Reversed = Record<(typeof WRITTEN)[number] | "left", number>;

/** Undoes what an import wrote, the last row first, except what somebody has changed since. */
export async function reverseRows(turn: Turn, { id, subject }: { id: string; subject: ImportSubject }): Promise<Reversed> {
  const rows = await turn.db
    .select()
    .from(importRows)
    .where(and(eq(importRows.importId, id), inArray(importRows.outcome, [...WRITTEN])))
    .orderBy(desc(importRows.row));
  const reversed: Reversed = { created: 0, updated: 0, invited: 0, left: 0 };
  // Invitations first: they end by a verb, which refuses whoever has just lost a role here.
  const invitedFirst = [...rows.filter(isInvited), ...rows.filter((row) => !isInvited(row))];
  for (const row of invitedFirst) {
    const isReversed = await SUBJECT_STEPS[subject].reverse(turn, row);
    reversed[isReversed ? writtenAs(row) : "left"]++;
    if (isReversed)
      await turn.db
        .update(importRows)
        .set({ madeId: null, before: null })
        .where(and(eq(importRows.importId, id), eq(importRows.row, row.row)));
  }
  return reversed;
}

const isInvited = ({ outcome }: StoredRow) => outcome === "invited";
const writtenAs = ({ outcome }: StoredRow) => WRITTEN.find((one) => one === outcome) ?? "created";
