import type { Context } from "../kernel/context.ts";
import type { ApplicationStatus } from "../membership/state.ts";
import { likesOfApplications, type StoredLike } from "../organisations/stored-likes.ts";

/** What an application is most like: a member, another application, or one that was refused before. */
export type Like = { code: "member" | "applying" | "refusedBefore"; look: true; name: string; score: number };

/** From here on two entries are taken for one organisation: as sure as one tax number for two quite different names. */
const CERTAIN = 0.95;
const OPEN: readonly ApplicationStatus[] = ["submitted", "changesAsked"];

/** Whether an application is surely a member's already, or was sent twice. Another one that was refused keeps nobody from applying again. */
export const isCertain = ({ score, organisation, application }: Pick<StoredLike, "score" | "organisation" | "application">) =>
  score >= CERTAIN && (organisation !== undefined || (application !== undefined && OPEN.includes(application.status)));

/** For each of a page's applications what it is most like, as the panel and the page list it. */
export async function likesOf(ctx: Context, ids: string[]): Promise<Map<string, Like>> {
  const found = new Map<string, Like>();
  for (const { of, score, organisation, application } of await likesOfApplications(ctx, ids)) {
    const name = organisation?.name ?? application?.organisation ?? "";
    const code = organisation ? "member" : application && OPEN.includes(application.status) ? "applying" : "refusedBefore";
    if (!found.has(of)) found.set(of, { code, look: true, name, score });
  }
  return found;
}
