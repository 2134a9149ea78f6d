import { eq } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import type { Context } from "../kernel/context.ts";
import { done, type Outcome } from "../kernel/outcome.ts";
import { transact } from "../kernel/transact.ts";
import { beginApplication } from "./begin-application.ts";
import type { SubmitApplication } from "./input.ts";

/** Anyone asks to become a member. The same answer whether this is new, sent twice, or already open. */
export async function submitApplication(ctx: Context, input: SubmitApplication): Promise<Outcome<{ reference: string }>> {
  return transact(ctx, async (ctx) => {
    const [sent] = await ctx.db
      .select({ reference: applications.reference })
      .from(applications)
      .where(eq(applications.submitKey, input.key));
    return done(sent ?? (await beginApplication(ctx, input)));
  });
}
