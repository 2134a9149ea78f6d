import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import { isStaffAdmin } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { RemovePreparedText } from "./input.ts";
import { writeNextVersion } from "./next-version.ts";
import { offeredKeys, writtenTexts } from "./prepared-texts.ts";
import { NEEDED_TEXTS, OWN_PURPOSES } from "./state.ts";

/** An administrator removes a text: nobody can choose it any more. What was sent with it stays as it was. */
export async function removePreparedText(ctx: Context, { key }: RemovePreparedText): Promise<Outcome<{ version: number }>> {
  const { actor } = ctx;
  if (!isStaffAdmin(actor)) return refused("forbidden");
  const fresh = freshSignIn(ctx);
  if (fresh !== true) return refused(fresh);
  return transact(ctx, async (ctx) => {
    if (NEEDED_TEXTS.includes(key)) return refused("text.needed");
    const written = await writtenTexts(ctx);
    if (!OWN_PURPOSES.some((purpose) => offeredKeys(purpose, written).includes(key))) return refused("text.gone");
    const { words = null, label = null } = written[key] ?? {};
    const version = await writeNextVersion(ctx, key, { words, label, isRemoved: true, createdBy: actor.personId });
    await record(ctx, "cluster.text_removed", { kind: "cluster", id: ctx.clusterId }, { key, version });
    return done({ version });
  });
}
