import { getLocale, getTranslations } from "next-intl/server";
import { fixedMeeting } from "#domain/consortia/meetings/meeting-reads";
import { calendarOf } from "#lib/calendar-file";
import { MINUTE } from "#lib/clock";
import { portalUrl } from "#lib/env";
import { formatList } from "#lib/format";
import { paths } from "#lib/paths";
import { answering } from "#lib/requests/answering";
import { download } from "#lib/requests/download";
import { requestContext } from "#lib/requests/request-context";

type Params = { params: Promise<{ slug: string; meeting: string }> };

/** A meeting whose time is chosen, as a file for calendars. */
export const GET = answering(async (_: Request, { params }: Params) => {
  const { slug, meeting: id } = await params;
  const meeting = await fixedMeeting(await requestContext(), slug, id);
  if (!meeting) return new Response(null, { status: 404 });
  const { topic, consortium, at, minutes, place, changedAt, attending } = meeting;
  const [t, locale] = await Promise.all([getTranslations("meetings"), getLocale()]);
  const text = attending.length > 0 ? `${topic}\n${t("attending", { partners: formatList(attending, locale) })}` : topic;
  const origin = portalUrl() ?? "";
  const event = {
    id: `meeting-${id}@${origin ? new URL(origin).host : "auzolan"}`,
    title: `${consortium}: ${topic}`,
    ...{ at, until: new Date(at.getTime() + minutes * MINUTE), text, place, changedAt },
    url: `${origin}${paths(locale).consortiumMeetings(slug)}`,
  };
  return download(calendarOf(consortium, [event]), { type: "text/calendar; charset=utf-8", fileName: `${slug}-meeting.ics` });
});
