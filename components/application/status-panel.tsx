import { getLocale, getTranslations } from "next-intl/server";
import type { ApplicationStatus } from "#domain/membership/state";
import type { StageOwner } from "#domain/review/state";
import { formatDate, formatDateTime } from "#lib/format";
import { Facts } from "../ui/facts.tsx";
import { Icon, type IconName } from "../ui/icon.tsx";

type Shown = Exclude<ApplicationStatus, "expired">;
const LOOK: Record<Shown, [look: string, icon: IconName]> = {
  unconfirmed: ["status-panel", "mail"],
  draft: ["status-panel", "pencil"],
  submitted: ["status-panel calm", "clock"],
  changesAsked: ["status-panel", "pencil"],
  approved: ["status-panel good", "circle-check"],
  refused: ["status-panel over", "x"],
  withdrawn: ["status-panel over", "x"],
};
const NEXT = {
  unconfirmed: "unconfirmed",
  draft: "draft",
  submitted: "submitted",
  changesAsked: "changesAsked",
  approved: "approved",
  refused: "over",
  withdrawn: "over",
} as const;

/** When the office answers: by the promised day, around the usual one, or after the promised one already. */
type Days = { promised?: Date; around?: Date; late?: Date };
type Props = {
  application: {
    status: ApplicationStatus;
    reference: string;
    typical: { days: number | undefined; decisions: number };
    /** Who is responsible for its stage. */
    stages: { owner: StageOwner | undefined };
    message: { points: readonly unknown[]; dueAt: Date | null } | undefined;
    awaited: Days;
    invitation: { state: "open" | "expired" | "accepted" | "revoked"; at: Date } | undefined;
  };
  /** Who applies, where that is not the reader. */
  person: string | undefined;
  /** How many of the requested changes are still to be made; without it, all of them. */
  open?: number | undefined;
};

/** The state in words, who acts next, and how long it usually takes. */
export async function StatusPanel({ application, person, open }: Props) {
  const { status, reference, typical, stages, message, awaited, invitation } = application;
  const [t, locale] = await Promise.all([getTranslations("membership"), getLocale()]);
  const shown = status as Shown;
  const [look, icon] = LOOK[shown];
  const state = (
    <span className="state">
      <Icon name={icon} />
      {t(`status.${shown}`)}
    </span>
  );
  const { days, decisions } = typical;
  const usual = days === undefined ? t("own.typicalUnknown") : t("own.typicalKnown", { days, decisions });
  const waits = shown === "unconfirmed" || shown === "submitted" || shown === "changesAsked";
  const missing =
    shown === "unconfirmed"
      ? t("own.missingAddress")
      : message
        ? t("own.missingPoints", { n: open ?? message.points.length })
        : t("own.missingNothing");
  const answer = await answerWords(awaited);
  const actor = invitation?.state === "accepted" ? "accepted" : invitation?.state === "revoked" ? "over" : NEXT[shown];
  const isTheirs = actor === "changesAsked" || actor === "approved" || actor === "accepted";
  const next =
    shown === "submitted" && stages.owner === "committee"
      ? t("own.committee")
      : person && isTheirs
        ? t(`own.their.nextWho.${actor}`, { person })
        : t(`own.nextWho.${actor}`);
  return (
    <div className={look}>
      <Facts
        look="kv"
        facts={[
          { term: t("own.state"), value: state },
          { term: t("own.next"), value: next },
          ...(answer ? [{ term: t("own.answer.term"), value: answer }] : []),
          ...(invitation && invitation.state !== "accepted"
            ? [
                {
                  term: t("own.invitation.term"),
                  value: t(`own.invitation.${invitation.state}`, { date: formatDate(invitation.at, locale) }),
                },
              ]
            : []),
          ...(message?.dueAt
            ? [{ term: t("own.until"), value: <b className="deadline">{formatDateTime(message.dueAt, locale, { style: "weekday" })}</b> }]
            : []),
          ...(waits ? [{ term: t("own.missing"), value: missing }] : []),
          ...(waits ? [{ term: t("own.typical"), value: usual }] : []),
          { term: t("sent.reference"), value: <b className="num wrap-anywhere">{reference}</b> },
        ]}
      />
    </div>
  );
}

async function answerWords({ promised, around, late }: Days): Promise<string | undefined> {
  const [t, locale] = await Promise.all([getTranslations("membership.own.answer"), getLocale()]);
  const day = (date: Date) => formatDate(date, locale);
  if (late) return t("late", { date: day(late) });
  if (promised && around) return t("both", { around: day(around), promised: day(promised) });
  if (promised) return t("promised", { date: day(promised) });
  return around && t("around", { date: day(around) });
}
