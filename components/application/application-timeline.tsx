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

/** What the applicant does, which a colleague who reads it did not do. */
const THEIR_STEPS = ["sent", "confirmed", "resent", "withdrawn", "submitted", "accepted"] as const;
const THEIR_NOW = ["changesAsked", "approved"] as const;
const within = <K extends string>(all: readonly K[], one: string): one is K => (all as readonly string[]).includes(one);

type Props = {
  status: ApplicationStatus;
  timeline: Entry[];
  /** Who applies, where that is not the reader. */
  person: string | undefined;
  /** Nobody has anything left to do. */
  isOver: boolean;
};

/** What happened, with its time; what happens now; what comes. */
export async function ApplicationTimeline({ status, timeline, person, isOver }: Props) {
  const [t, locale] = await Promise.all([getTranslations("membership.own"), getLocale()]);
  const did = (step: TimelineStep) => (person && within(THEIR_STEPS, step) ? t(`their.steps.${step}`, { person }) : t(`steps.${step}`));
  const done = timeline.map(
    ({ seq, step, at }): Shown => ({ key: String(seq), state: "done", what: did(step), who: formatDateTime(at, locale) }),
  );
  const now: Shown[] =
    !isOver &&
    (status === "unconfirmed" || status === "draft" || status === "submitted" || status === "changesAsked" || status === "approved")
      ? [
          {
            key: "now",
            state: "now",
            what: person && within(THEIR_NOW, status) ? t(`their.now.${status}`, { person }) : t(`now.${status}`),
            who: null,
          },
        ]
      : [];
  const later = (LATER[status] ?? []).map((step): Shown => ({ key: step, state: "next", what: t(`later.${step}`), who: null }));
  return <Timeline steps={[...done, ...now, ...later]} />;
}
