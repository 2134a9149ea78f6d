import { importFile } from "#domain/exchange/import/import-reads";
import type { PublishImported } from "#domain/exchange/input";
import { abilities } from "#domain/exchange/policy";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import { betweenParts } from "#domain/kernel/between-parts";
import type { Context, Turn } from "#domain/kernel/context";
import { enqueueJob } from "#domain/kernel/jobs";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { countUnpublished, isPublishing, unpublishedRows } from "./created-rows.ts";
import { PUBLISHED_IN_A_TURN, type Published, publishRows } from "./publish-created.ts";

/** More than so many are left to the worker: the directory lists each one again. */
export const PUBLISHED_BY_REQUEST = 30;

/** `later`: how many the worker publishes; the others were done, but for those that lack what the directory needs. */
type PublishedImport = { importId: string; later: number } & Published;
type Begun = { later: number; rows: Awaited<ReturnType<typeof unpublishedRows>> };

/** Publishes what an import created: the chosen rows, or all. What is incomplete stays unpublished, and so does what people of its own have entered since. */
export async function publishImported(ctx: Context, input: PublishImported): Promise<Outcome<PublishedImport>> {
  const begun = await transact(ctx, (turn) => begin(turn, input));
  if (!begun.ok) return begun;
  const { later, rows } = begun.value;
  const sum: Published = { published: 0, incomplete: 0 };
  for (let at = 0; at < rows.length; at += PUBLISHED_IN_A_TURN) {
    const began = performance.now();
    const part = await transact(ctx, (turn) => publishRows(turn, input.importId, rows.slice(at, at + PUBLISHED_IN_A_TURN)));
    if (!part.ok) return part;
    sum.published += part.value.published;
    sum.incomplete += part.value.incomplete;
    await betweenParts(began);
  }
  return done({ importId: input.importId, later, ...sum });
}

async function begin(turn: Turn, { importId, rows: chosen, all }: PublishImported): Promise<Outcome<Begun>> {
  const file = await importFile(turn, importId);
  if (!file) return refused("not_found");
  const may = abilities(turn.actor, file).publish;
  if (may !== true) return refused(may);
  if (await isPublishing(turn, importId)) return refused("import.publishing");
  if (!all && !chosen?.length) return refused("import.nobody_chosen");
  const total = all ? await countUnpublished(turn, importId) : 0;
  const isLater = total > PUBLISHED_BY_REQUEST;
  const rows = isLater ? [] : await unpublishedRows(turn, importId, { rows: all ? undefined : chosen, limit: PUBLISHED_BY_REQUEST });
  if (!isLater && rows.length === 0) return refused("import.nothing_to_publish");
  if (isLater) {
    const personId = actorId(turn.actor) ?? "";
    await enqueueJob(turn, "import.publish", `${importId} ${turn.newId()}`, { importId, personId }, turn.now);
  }
  await record(
    turn,
    "cluster.import_publication_asked",
    { kind: "cluster", id: turn.clusterId },
    { importId, rows: isLater ? total : rows.length },
  );
  return done({ later: isLater ? total : 0, rows });
}
