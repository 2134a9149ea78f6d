import { eq } from "drizzle-orm";
import { clusters } from "#db/schema/kernel";
import type { Context } from "#domain/kernel/context";

/** Initials of the cluster, the year, and 40 random bits in letters that cannot be confused: BHC-2026-7K3F-M2QX. Not a secret, yet not to be guessed. */
export async function newReferenceNumber(ctx: Context): Promise<string> {
  const [cluster] = await ctx.db.select({ name: clusters.name }).from(clusters).where(eq(clusters.id, ctx.clusterId));
  const initials =
    (cluster?.name ?? "")
      .match(/\b[A-Z]/g)
      ?.slice(0, 4)
      .join("") || "A";
  const random = ctx.newId().toUpperCase();
  return `${initials}-${ctx.now.getUTCFullYear()}-${random.slice(0, 4)}-${random.slice(4, 8)}`;
}
