import { getLocale, getTranslations } from "next-intl/server";
import type { ApplicationStatus, TimelineStep } from "#domain/membership/state";
import { formatDateTime } from "#lib/format";
import { type TimelineStep as Shown, Timeline } from "../ui/timeline.tsx";

type Entry = { seq: number; step: TimelineStep; at: Date };
type Later = "submit" | "read" | "answer";
const LATER: Partial<Record<ApplicationStatus, Later[]>> = {
  unconfirmed: ["submit", "read", "answer"],
  draft: ["submit", "read", "answer"],
  submitted: ["answer"],
  changesAsked: ["read", "answer"],
};

type Props = {
  status: ApplicationStatus;
  timeline: Entry[];
  /** Nobody has anything left to do. */
  isOver: boolean;
};

/** What happened, with its time; what happens now; what comes. */
export async function ApplicationTimeline({ status, timeline, isOver }: Props) {
  const [t, locale] = await Promise.all([getTranslations("membership.own"), getLocale()]);
  const done = timeline.map(
    ({ seq, step, at }): Shown => ({ key: String(seq), state: "done", what: t(`steps.${step}`), who: formatDateTime(at, locale) }),
  );
  const now: Shown[] =
    !isOver &&
    (status === "unconfirmed" || status === "draft" || status === "submitted" || status === "changesAsked" || status === "approved")
      ? [{ key: "now", state: "now", what: t(`now.${status}`), who: null }]
      : [];
  const later = (LATER[status] ?? []).map((step): Shown => ({ key: step, state: "next", what: t(`later.${step}`), who: null }));
  return <Timeline steps={[...done, ...now, ...later]} />;
}
