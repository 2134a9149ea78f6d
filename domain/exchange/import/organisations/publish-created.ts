import { actorsOf } from "#domain/access/reads";
import { importFile } from "#domain/exchange/import/import-reads";
import { abilities } from "#domain/exchange/policy";
import { betweenParts } from "#domain/kernel/between-parts";
import type { Context, Turn } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transactAsPortal } from "#domain/kernel/transact";
import { publishProfile } from "#domain/organisations/profile/publish-profile";
import { unpublishedRows } from "./created-rows.ts";

/** Others write between two turns. */
export const PUBLISHED_IN_A_TURN = 5;

export type Published = { published: number; incomplete: number };

/** Publishes a few organisations of an import, each with the verb that publishes one. Part of a verb that knows what is asked. */
export async function publishRows(turn: Turn, importId: string, rows: readonly { organisationId: string }[]): Promise<Outcome<Published>> {
  const file = await importFile(turn, importId);
  if (!file) return refused("not_found");
  const may = abilities(turn.actor, file).publish;
  if (may !== true) return refused(may);
  const sum: Published = { published: 0, incomplete: 0 };
  for (const { organisationId } of rows) {
    const outcome = await publishProfile(turn, { organisationId });
    if (outcome.ok) sum.published++;
    else if (outcome.refusal === "organisation.incomplete") sum.incomplete++;
  }
  return done(sum);
}

/** Publishes all that an import created, a few in each turn, with the rights that the person who asked has at that moment; it ends where they have none. */
export async function publishCreated(ctx: Context, { importId, personId }: { importId: string; personId: string }): Promise<void> {
  let after = 0;
  for (;;) {
    const began = performance.now();
    const last = await transactAsPortal({ ...ctx, now: new Date(ctx.now) }, (turn) => publishNext(turn, { importId, personId, after }));
    if (last === undefined) return;
    after = last;
    await betweenParts(began);
  }
}

/** The last row that was tried; undefined at the end. */
async function publishNext(turn: Turn, { importId, personId, after }: { importId: string; personId: string; after: number }) {
  const [actor] = await actorsOf(turn, [personId]);
  if (!actor) return undefined;
  const rows = await unpublishedRows(turn, importId, { after, limit: PUBLISHED_IN_A_TURN });
  const part = await publishRows({ ...turn, actor }, importId, rows);
  return part.ok ? rows.at(-1)?.row : undefined;
}
