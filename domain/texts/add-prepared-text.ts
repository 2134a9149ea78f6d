import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import { isStaffAdmin } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { AddPreparedText } from "./input.ts";
import { storedWords, writeNextVersion } from "./next-version.ts";
import { offeredKeys, writtenTexts } from "./prepared-texts.ts";
import type { OwnTextKey } from "./state.ts";

/** So many texts can be chosen from for one purpose. */
export const MAX_TEXTS = 20;

/** An administrator adds a text from which staff choose, with its name. */
export async function addPreparedText(ctx: Context, { purpose, ...given }: AddPreparedText): Promise<Outcome<{ key: OwnTextKey }>> {
  const { actor } = ctx;
  if (!isStaffAdmin(actor)) return refused("forbidden");
  const fresh = freshSignIn(ctx);
  if (fresh !== true) return refused(fresh);
  return transact(ctx, async (ctx) => {
    if (offeredKeys(purpose, await writtenTexts(ctx)).length >= MAX_TEXTS) return refused("text.too_many");
    const key: OwnTextKey = `${purpose}.${ctx.newId()}`;
    const version = await writeNextVersion(ctx, key, { ...storedWords(given), isRemoved: false, createdBy: actor.personId });
    await record(ctx, "cluster.text_added", { kind: "cluster", id: ctx.clusterId }, { key, version });
    return done({ key });
  });
}
