import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { MAX_QUERY } from "#domain/kernel/state";
import { firstInDirectory } from "#domain/organisations/directory/directory";
import type { Sector } from "#domain/organisations/state";
import { type FoundApplication, foundApplications, recentApplications } from "./found-applications.ts";
import { type FoundCall, foundCalls } from "./found-calls.ts";
import { type FoundConsortium, foundConsortia } from "./found-consortia.ts";
import { type FoundPerson, foundPeople, recentPeople } from "./found-people.ts";
import { type First, FOUND_SHOWN, firstOf } from "./state.ts";

export type FoundOrganisation = { slug: string; name: string; town: string | null; sectors: Sector[] };
export type Found = {
  applications: First<FoundApplication>;
  organisations: First<FoundOrganisation>;
  people: First<FoundPerson>;
  consortia: First<FoundConsortium>;
  calls: First<FoundCall>;
};

/**
 * The first of each kind that staff find by a text, as the list of that kind finds it; without a text, what they opened last. Undefined for anyone else,
 * the committee among them. The number of queries does not depend on what there is.
 */
export async function foundByStaff(ctx: Context, typed: string): Promise<Found | undefined> {
  const { actor } = ctx;
  if (!isStaff(actor)) return undefined;
  const q = typed.trim().slice(0, MAX_QUERY);
  if (q === "") {
    const [applications, people] = await Promise.all([recentApplications(ctx, actor), recentPeople(ctx, actor)]);
    return { applications, organisations: firstOf([]), people, consortia: firstOf([]), calls: firstOf([]) };
  }
  const [applications, organisations, people, consortia, calls] = await Promise.all([
    foundApplications(ctx, actor, q),
    firstInDirectory(ctx, q, FOUND_SHOWN),
    foundPeople(ctx, q),
    foundConsortia(ctx, q),
    foundCalls(ctx, q),
  ]);
  const { rows, total } = organisations;
  return { applications, organisations: { rows, more: total > rows.length }, people, consortia, calls };
}
