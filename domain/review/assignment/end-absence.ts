import { eq } from "drizzle-orm";
import { absences } from "#db/schema/review";
import { isStaff, isStaffAdmin } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { EndAbsence } from "#domain/review/input";
import { earlier, SECOND } from "#lib/clock";

/** Back earlier than thought, or not away after all. One's own; an administrator's say is for all. */
export async function endAbsence(ctx: Context, { absenceId }: EndAbsence): Promise<Outcome> {
  const { actor } = ctx;
  if (!isStaff(actor)) return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const [absence] = await ctx.db
      .select({ personId: absences.personId, startsAt: absences.startsAt, endsAt: absences.endsAt })
      .from(absences)
      .where(eq(absences.id, absenceId));
    if (!absence || (absence.personId !== actor.personId && !isStaffAdmin(actor))) return refused("not_found");
    if (absence.endsAt < ctx.now) return refused("absence.past");
    if (absence.startsAt > ctx.now) await ctx.db.delete(absences).where(eq(absences.id, absenceId));
    else
      await ctx.db
        .update(absences)
        .set({ endsAt: earlier(ctx.now, SECOND) })
        .where(eq(absences.id, absenceId));
    await record(ctx, "person.back", { kind: "person", id: absence.personId });
    return done();
  });
}
