import { eq } from "drizzle-orm";
import { clusters } from "#db/schema/kernel";
import type { Context } from "#domain/kernel/context";
import { idOfText } from "#lib/ids";

/**
 * Initials of the cluster, the year, and 40 bits in letters that cannot be confused: BHC-2026-7K3F-M2QX. Not a secret, yet not to be guessed. They come from
 * the form's random key, so that the same form has the same reference also where nothing is kept of it.
 */
export async function newReferenceNumber(ctx: Context, formKey: string): Promise<string> {
  const [cluster] = await ctx.db.select({ name: clusters.name }).from(clusters).where(eq(clusters.id, ctx.clusterId));
  const initials =
    (cluster?.name ?? "")
      .match(/\b[A-Z]/g)
      ?.slice(0, 4)
      .join("") || "A";
  const random = idOfText(`reference.${formKey}`).toUpperCase();
  return `${initials}-${ctx.now.getUTCFullYear()}-${random.slice(0, 4)}-${random.slice(4, 8)}`;
}
