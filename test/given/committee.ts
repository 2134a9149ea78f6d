import { eq, ne } from "drizzle-orm";
import { people } from "#db/schema/access";
import { reviewRules } from "#db/schema/review";
import { type Context, context, HOME_CLUSTER } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { STANDARD_RULES } from "#domain/review/rules/standard-rules";
import type { ReviewRules } from "#domain/review/state";
import { newId } from "#lib/ids";
import { staff } from "../builders.ts";

export const idOf = ({ actor }: Context) => (actor.kind === "person" ? actor.personId : "");
const write = (body: (ctx: Context) => Promise<unknown>) => transact(context({ actor: { kind: "system", name: "test" } }), body);

/** The committee of this many reviewers: everybody who was there before is gone. */
export async function committeeOf(size: number): Promise<Context[]> {
  await write((ctx) => ctx.db.update(people).set({ status: "disabled" }).where(ne(people.status, "disabled")));
  return Promise.all(Array.from({ length: size }, () => staff()));
}

/** From now on the cluster votes like this. */
export async function votingBy(vote: Partial<ReviewRules["vote"]>) {
  await write(async (ctx) => {
    const versions = await ctx.db.select({ version: reviewRules.version }).from(reviewRules).where(eq(reviewRules.clusterId, HOME_CLUSTER));
    await ctx.db.insert(reviewRules).values({
      id: newId(),
      clusterId: HOME_CLUSTER,
      version: 1 + Math.max(0, ...versions.map(({ version }) => version)),
      body: { ...STANDARD_RULES, vote: { ...STANDARD_RULES.vote, ...vote } },
      createdAt: ctx.now,
      publishedAt: ctx.now,
    });
  });
}
