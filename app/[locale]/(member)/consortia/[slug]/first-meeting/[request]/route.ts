import { getLocale } from "next-intl/server";
import { chosenFirstMeeting } from "#domain/consortia/first-meetings/first-meeting-reads";
import { calendarOf } from "#lib/calendar-file";
import { MINUTE } from "#lib/clock";
import { portalUrl } from "#lib/env";
import { paths } from "#lib/paths";
import { answering } from "#lib/requests/answering";
import { download } from "#lib/requests/download";
import { requestContext } from "#lib/requests/request-context";

type Params = { params: Promise<{ slug: string; request: string }> };

/** The first meeting of the coordinator and an organisation that asks to join, as a file for calendars for both. */
export const GET = answering(async (_: Request, { params }: Params) => {
  const { slug, request } = await params;
  const meeting = await chosenFirstMeeting(await requestContext(), slug, request);
  if (!meeting) return new Response(null, { status: 404 });
  const { consortium, organisation, place, at, minutes, changedAt, asks } = meeting;
  const origin = portalUrl() ?? "";
  const to = paths(await getLocale());
  const title = `${consortium}: ${organisation}`;
  const event = {
    id: `first-meeting-${meeting.id}@${origin ? new URL(origin).host : "auzolan"}`,
    ...{ title, at, until: new Date(at.getTime() + minutes * MINUTE), text: title, place, changedAt },
    url: `${origin}${asks ? to.consortiumMembership(slug) : to.consortiumRequests(slug)}`,
  };
  return download(calendarOf(consortium, [event]), { type: "text/calendar; charset=utf-8", fileName: `${slug}-meeting.ics` });
});
