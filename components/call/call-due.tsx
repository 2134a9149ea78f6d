import { getLocale, getTranslations } from "next-intl/server";
import type { CallState } from "#domain/calls/state";
import { formatDate, formatDateTime, formatDay, relativeDay } from "#lib/format";
import { isNear } from "#lib/format/near";

export type Due = {
  state: CallState;
  zone: string;
  opensAt: Date | null;
  next: { at: Date } | undefined;
  deadlines: readonly { at: Date }[];
};

/** When a call closes, in words and as a date with its zone; `big` at the head of its page. */
export async function CallDue({ call, now, big }: { call: Due; now: Date; big?: boolean }) {
  const [t, locale] = await Promise.all([getTranslations("calls"), getLocale()]);
  const { state, zone, opensAt, next, deadlines } = call;
  const last = deadlines.at(-1);
  const planned = state === "planned" && opensAt;
  const words = planned
    ? t("opens", { when: relativeDay(opensAt, now, locale, zone) })
    : next
      ? t("closes", { when: relativeDay(next.at, now, locale, zone) })
      : last
        ? t("closedOn", { day: formatDay(last.at, locale, zone) })
        : t("noDeadline");
  const closes = next && formatDateTime(next.at, locale, { style: "weekday", zone });
  const at = planned ? formatDate(opensAt, locale, "weekday", zone) : closes;
  const later = planned && closes ? <p className="meta num">{t("deadlineAt", { at: closes })}</p> : null;
  if (big && (planned || next))
    return (
      <div className="due">
        <p className="big">{words}</p>
        {planned || next ? <time dateTime={(planned ? opensAt : next?.at)?.toISOString()}>{at}</time> : null}
        {later}
      </div>
    );
  if (big)
    return (
      <div className="call-over">
        <p className="big">{words}</p>
        {last ? null : <p className="meta">{t("noDeadlineText")}</p>}
      </div>
    );
  return (
    <>
      <p className={next && !planned && isNear(next.at, now, "closing") ? "call-when deadline" : "call-when"}>{words}</p>
      {at ? <p className="meta num">{at}</p> : null}
      {later}
    </>
  );
}
