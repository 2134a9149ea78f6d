import { and, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { importRows } from "#db/schema/exchange";
import type { ImportSubject } from "#domain/exchange/state";
import type { Context, Turn } from "#domain/kernel/context";
import type { StoredRow } from "./subject.ts";
import { SUBJECT_STEPS } from "./subject-steps.ts";

const WRITTEN = ["created", "updated", "invited"] as const;
export type Reversed = Record<(typeof WRITTEN)[number] | "left", number>;
type Import = { id: string; subject: ImportSubject };

const written = (id: string) => and(eq(importRows.importId, id), inArray(importRows.outcome, [...WRITTEN]));

/** The rows that an import wrote and that are not reversed, in the order in which they are: invitations first, whose verb refuses a person who has just lost a role; then the last row first. */
export async function rowsToReverse(ctx: Context, { id }: Pick<Import, "id">): Promise<number[]> {
  const rows = await ctx.db
    .select({ row: importRows.row, outcome: importRows.outcome })
    .from(importRows)
    .where(and(written(id), isNotNull(importRows.madeId)))
    .orderBy(desc(importRows.row));
  const invited = rows.filter(({ outcome }) => outcome === "invited");
  return [...invited, ...rows.filter((row) => !invited.includes(row))].map(({ row }) => row);
}

/** Reverses what some rows wrote, in this order, except what somebody has changed since. */
export async function reverseSome(turn: Turn, { id, subject }: Import, numbers: readonly number[]) {
  const rows = await turn.db
    .select()
    .from(importRows)
    .where(and(written(id), isNotNull(importRows.madeId), inArray(importRows.row, [...numbers])));
  const byNumber = new Map(rows.map((row) => [row.row, row]));
  for (const number of numbers) {
    const row = byNumber.get(number);
    if (!row || !(await SUBJECT_STEPS[subject].reverse(turn, row))) continue;
    await turn.db
      .update(importRows)
      .set({ madeId: null, before: null })
      .where(and(eq(importRows.importId, id), eq(importRows.row, number)));
  }
}

/** What was reversed of an import, and how many rows stay as they are. */
export async function countReversed(ctx: Context, { id }: Pick<Import, "id">): Promise<Reversed> {
  const rows = await ctx.db.select({ outcome: importRows.outcome, madeId: importRows.madeId }).from(importRows).where(written(id));
  const reversed: Reversed = { created: 0, updated: 0, invited: 0, left: 0 };
  for (const row of rows) reversed[row.madeId === null ? writtenAs(row) : "left"]++;
  return reversed;
}

/** Reverses what an import wrote in one turn: of one that is still running, which a worker goes on with between two. */
export async function reverseRows(turn: Turn, file: Import): Promise<Reversed> {
  await reverseSome(turn, file, await rowsToReverse(turn, file));
  return countReversed(turn, file);
}

const writtenAs = ({ outcome }: Pick<StoredRow, "outcome">) => WRITTEN.find((one) => one === outcome) ?? "created";
