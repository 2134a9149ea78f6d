import { callsOfFeed } from "#domain/calls/calendar/feed-reads";
import { answering } from "#lib/requests/answering";
import { download } from "#lib/requests/download";
import { requestContext } from "#lib/requests/request-context";
import { callCalendars } from "../../../../call-calendar.ts";

type Params = { params: Promise<{ token: string }> };

/** Somebody's own calls as a calendar, for a program that has its address and is not signed in. */
export const GET = answering(async (_: Request, { params }: Params) => {
  const [{ token }, ctx] = [await params, await requestContext()];
  const calls = await callsOfFeed(ctx, token);
  if (!calls) return new Response(null, { status: 404 });
  const calendar = await callCalendars();
  return download(calendar(calls), { type: "text/calendar; charset=utf-8", fileName: "calls.ics" });
});
