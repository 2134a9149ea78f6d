import { noteReading } from "#domain/access/people/note-reading";
import type { Person } from "#domain/kernel/actor";
import { foundByStaff } from "#domain/search/found";
import { noteAfter } from "#lib/requests/note-after";
import { requestContext } from "#lib/requests/request-context";
import type { FoundGroup } from "./found-group.ts";
import { groupsOf } from "./groups.ts";

/** What a member of staff finds by a text, or what they opened last: for the page and for the palette. */
export async function loadFound(actor: Person, q: string): Promise<FoundGroup[] | undefined> {
  const ctx = await requestContext();
  const found = await foundByStaff(ctx, q);
  if (!found) return undefined;
  noteAfter(() => noteReading(ctx, { what: "search" }));
  return groupsOf(found, q, actor, ctx.now);
}
