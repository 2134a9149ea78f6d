import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { type CommitteeMember, staffFor } from "#domain/review/committee/committee";
import { reviewable } from "./review-facts.ts";

/** Whom a note may name: those who may read it, except the writer. */
export async function mentionable(ctx: Context, applicationId: string): Promise<Pick<CommitteeMember, "personId" | "name">[]> {
  const { actor } = ctx;
  if (!isStaff(actor)) return [];
  const found = await reviewable(ctx, applicationId, "note");
  if (!found.ok) return [];
  const members = await staffFor(ctx, found.value);
  return members.filter(({ personId }) => personId !== actor.personId).map(({ personId, name }) => ({ personId, name }));
}
