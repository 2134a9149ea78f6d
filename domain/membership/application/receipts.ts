import { eq, inArray, type SQL } from "drizzle-orm";
import { applicationReceipts, applications } from "#db/schema/membership";
import type { Context, Turn } from "#domain/kernel/context";

/** The reference that the sender of this form was shown, if it arrived before. */
export async function receiptOf(ctx: Context, formKey: string): Promise<string | undefined> {
  const [begun] = await ctx.db.select({ reference: applications.reference }).from(applications).where(eq(applications.submitKey, formKey));
  if (begun) return begun.reference;
  const [further] = await ctx.db
    .select({ reference: applicationReceipts.reference })
    .from(applicationReceipts)
    .where(eq(applicationReceipts.formKey, formKey));
  return further?.reference;
}

/** Keeps the receipt of a form for an application that was there already. */
export const keepReceipt = (turn: Turn, receipt: { reference: string; formKey: string; applicationId: string }) =>
  turn.db.insert(applicationReceipts).values(receipt);

/** Frees the form of its receipt, so that it can begin an application: the reference that its sender was shown. */
export async function dropReceipt(turn: Turn, formKey: string): Promise<string | undefined> {
  const [dropped] = await turn.db
    .delete(applicationReceipts)
    .where(eq(applicationReceipts.formKey, formKey))
    .returning({ reference: applicationReceipts.reference });
  return dropped?.reference;
}

/** Applications for which a further form got this reference. */
export const hasReceipt = (ctx: Context, reference: string): SQL =>
  inArray(
    applications.id,
    ctx.db.select({ id: applicationReceipts.applicationId }).from(applicationReceipts).where(eq(applicationReceipts.reference, reference)),
  );
