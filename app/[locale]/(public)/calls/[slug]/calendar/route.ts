import { callBySlug } from "#domain/calls/page-view";
import { answering } from "#lib/requests/answering";
import { download } from "#lib/requests/download";
import { requestContext } from "#lib/requests/request-context";
import { callCalendars } from "../../../../call-calendar.ts";

type Params = { params: Promise<{ slug: string }> };

/** The deadlines of a call as a file for calendars. */
export const GET = answering(async (_: Request, { params }: Params) => {
  const [{ slug }, ctx] = [await params, await requestContext()];
  const call = await callBySlug(ctx, slug);
  if (!call) return new Response(null, { status: 404 });
  const calendar = await callCalendars();
  return download(calendar([call]), { type: "text/calendar; charset=utf-8", fileName: `${slug}.ics` });
});
