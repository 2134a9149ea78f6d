import type { Context } from "#domain/kernel/context";
import { done, type Outcome } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { SubmitApplication } from "#domain/membership/input";
import { beginApplication } from "./begin-application.ts";
import { receiptOf } from "./receipts.ts";

/**
 * Anyone asks to become a member. Each form gets a receipt with a reference of its own, and the same one if it is sent twice: from outside nobody can
 * tell whether it began an application or one was there.
 */
export async function submitApplication(ctx: Context, input: SubmitApplication): Promise<Outcome<{ reference: string }>> {
  return transact(ctx, async (ctx) => {
    const reference = (await receiptOf(ctx, input.key)) ?? (await beginApplication(ctx, input));
    return done({ reference });
  });
}
