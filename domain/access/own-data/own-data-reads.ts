import { eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import type { Context } from "#domain/kernel/context";
import { appliedWith } from "./applied-with.ts";
import { chosenBy } from "./chosen-by.ts";
import { heldAbout } from "./held-about.ts";
import { writtenBy } from "./written-by.ts";

/** Whose data it is: the id, the address, and the address as it is compared. */
export type Owner = { personId: string; email: string; emailKey: string };

/**
 * What the portal holds about the reader as a person, by subject; undefined for whoever has no account. It says nothing that they have not
 * been told: no state of an application, and no email that is still held back. It has no secret of a link, nothing that others wrote
 * (left-out.ts), and nothing that was typed with the reader's address by whoever has not shown that it is theirs.
 */
export async function ownData(ctx: Context) {
  if (ctx.actor.kind !== "person") return undefined;
  const { personId } = ctx.actor;
  const [found] = await ctx.db.select({ email: people.email, emailKey: people.emailKey }).from(people).where(eq(people.id, personId));
  if (!found) return undefined;
  const owner = { personId, ...found };
  return {
    ...(await heldAbout(ctx, owner)),
    ...(await appliedWith(ctx, owner)),
    ...(await chosenBy(ctx, owner)),
    ...(await writtenBy(ctx, owner)),
  };
}
export type OwnData = NonNullable<Awaited<ReturnType<typeof ownData>>>;
