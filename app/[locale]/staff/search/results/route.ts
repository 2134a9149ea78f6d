import { isStaff } from "#domain/kernel/actor";
import { MAX_QUERY } from "#domain/kernel/state";
import { answering } from "#lib/requests/answering";
import { viewer } from "#lib/sessions/viewer";
import type { FoundAnswer } from "../found-group.ts";
import { loadFound } from "../load.ts";

/** What the search page shows, for the palette. */
export const GET = answering(async (request: Request) => {
  const who = await viewer();
  const q = (new URL(request.url).searchParams.get("q") ?? "").trim().slice(0, MAX_QUERY);
  const groups = isStaff(who) ? await loadFound(who, q) : undefined;
  if (!groups) return new Response(null, { status: 404 });
  return Response.json({ groups } satisfies FoundAnswer, { headers: { "cache-control": "no-store" } });
});
