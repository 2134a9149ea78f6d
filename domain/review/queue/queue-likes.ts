import type { Context } from "#domain/kernel/context";
import type { ApplicationStatus } from "#domain/membership/state";
import { likesOfApplications, type StoredLike } from "#domain/organisations/duplicates/stored-likes";
import type { DuplicateReason } from "#domain/organisations/state";

/** What an application is most like: a member, another application, or one that was refused before. */
export type QueueLike = { code: "member" | "applying" | "refusedBefore"; look: true; name: string; score: number };

/** One of these alone tells an organisation; a name that is only near never does. */
const TELLING: readonly DuplicateReason[] = ["vat", "pic", "ror", "sameName"];
/** From here on more than the name speaks for it: its domain or its address too. */
const CERTAIN = 0.99;
const OPEN: readonly ApplicationStatus[] = ["submitted", "changesAsked"];

/** Another application that was refused keeps nobody from applying again. */
const isRival = ({ organisation, application }: Omit<StoredLike, "of">) =>
  organisation !== undefined || (application !== undefined && OPEN.includes(application.status));
const isTold = ({ score, reasons }: Omit<StoredLike, "of">) => score >= CERTAIN || reasons.some((reason) => TELLING.includes(reason));

/** Whether an application is surely a member's already, or was sent twice. */
export const isCertain = (like: Omit<StoredLike, "of">) => isRival(like) && isTold(like);
/** Whether it may be, so that somebody has to look. */
export const isPossible = (like: Omit<StoredLike, "of">) => isRival(like) && !isTold(like);

/** For each of a page's applications what it is most like, as the panel and the page list it. */
export async function likesOf(ctx: Context, ids: string[]): Promise<Map<string, QueueLike>> {
  const found = new Map<string, QueueLike>();
  for (const { of, score, organisation, application } of await likesOfApplications(ctx, ids)) {
    const name = organisation?.name ?? application?.organisation ?? "";
    const code = organisation ? "member" : application && OPEN.includes(application.status) ? "applying" : "refusedBefore";
    if (!found.has(of)) found.set(of, { code, look: true, name, score });
  }
  return found;
}
