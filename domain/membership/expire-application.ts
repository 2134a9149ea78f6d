import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { outbox } from "#db/schema/kernel";
import { applicationAccess, applicationLinks, applications, consents } from "#db/schema/membership";
import type { Context } from "../kernel/context.ts";
import { done, type Outcome } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import { transact } from "../kernel/transact.ts";
import { from } from "./state.ts";

const NOTHING = {
  firstName: "",
  lastName: "",
  email: "",
  emailKey: "",
  position: "",
  organisationName: "",
  organisationKey: "",
  country: "",
};

/** Nobody confirmed the address within seven days: all that was typed is deleted, and the reference stays as expired. */
export async function expireApplication(ctx: Context, { applicationId }: { applicationId: string }): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const [expired] = await ctx.db
      .update(applications)
      .set({ ...NOTHING, status: "expired", version: sql`${applications.version} + 1` })
      .where(and(eq(applications.id, applicationId), inArray(applications.status, from("expire"))))
      .returning({ id: applications.id });
    if (!expired) return done();
    for (const list of [consents, applicationLinks, applicationAccess])
      await ctx.db.delete(list).where(eq(list.applicationId, applicationId));
    await ctx.db
      .update(outbox)
      .set({ recipient: "", data: {}, status: "recalled", endedAt: ctx.now })
      .where(and(eq(outbox.subjectId, applicationId), inArray(outbox.status, ["waiting", "dead"])));
    await ctx.db
      .update(outbox)
      .set({ recipient: "" })
      .where(and(eq(outbox.subjectId, applicationId), ne(outbox.status, "working")));
    await record(ctx, "application.expired", { kind: "application", id: applicationId }, { status: ["unconfirmed", "expired"] });
    return done();
  });
}
