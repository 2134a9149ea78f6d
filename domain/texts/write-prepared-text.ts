import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import { isStaffAdmin } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { WritePreparedText } from "./input.ts";
import { storedWords, writeNextVersion } from "./next-version.ts";
import { writtenTexts } from "./prepared-texts.ts";
import { isOwnText } from "./state.ts";

/** A new version of a prepared text, for whatever is written from now on; one that was removed is offered again. No words in any language: the portal's. */
export async function writePreparedText(ctx: Context, { key, ...given }: WritePreparedText): Promise<Outcome<{ version: number }>> {
  const { actor } = ctx;
  if (!isStaffAdmin(actor)) return refused("forbidden");
  const fresh = freshSignIn(ctx);
  if (fresh !== true) return refused(fresh);
  return transact(ctx, async (ctx) => {
    const last = (await writtenTexts(ctx))[key];
    if (isOwnText(key) && (!last || last.isRemoved)) return refused("text.gone");
    const version = await writeNextVersion(ctx, key, { ...storedWords(given), isRemoved: false, createdBy: actor.personId });
    await record(ctx, "cluster.text_written", { kind: "cluster", id: ctx.clusterId }, { key, version });
    return done({ version });
  });
}
