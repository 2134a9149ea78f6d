import { getLocale, getTranslations } from "next-intl/server";
import type { ApplicationStatus } from "#domain/membership/state";
import { formatDateTime } from "#lib/format";
import { Timeline, type TimelineStep } from "../ui/timeline.tsx";

const STEPS = [
  "sent",
  "confirmed",
  "submitted",
  "assigned",
  "changesAsked",
  "resent",
  "approved",
  "refused",
  "reopened",
  "withdrawn",
] as const;
type Entry = { seq: number; step: (typeof STEPS)[number]; at: Date };
type Later = "submit" | "read" | "answer";
const LATER: Partial<Record<ApplicationStatus, Later[]>> = {
  unconfirmed: ["submit", "read", "answer"],
  draft: ["submit", "read", "answer"],
  submitted: ["answer"],
  changesAsked: ["read", "answer"],
};

/** What happened, with its time; what happens now; what comes. */
export async function ApplicationTimeline({ status, timeline }: { status: ApplicationStatus; timeline: Entry[] }) {
  const [t, locale] = await Promise.all([getTranslations("membership.own"), getLocale()]);
  const done = timeline.map(
    ({ seq, step, at }): TimelineStep => ({ key: String(seq), state: "done", what: t(`steps.${step}`), who: formatDateTime(at, locale) }),
  );
  const now: TimelineStep[] =
    status === "unconfirmed" || status === "draft" || status === "submitted" || status === "changesAsked" || status === "approved"
      ? [{ key: "now", state: "now", what: t(`now.${status}`), who: null }]
      : [];
  const later = (LATER[status] ?? []).map((step): TimelineStep => ({ key: step, state: "next", what: t(`later.${step}`), who: null }));
  return <Timeline steps={[...done, ...now, ...later]} />;
}
