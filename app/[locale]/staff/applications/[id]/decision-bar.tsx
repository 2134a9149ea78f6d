import { getLocale, getTranslations } from "next-intl/server";
import { OPEN_STATUSES } from "#domain/membership/state";
import { DECISION_STEPS } from "#domain/review/decision/preview-decision";
import { paths } from "#lib/paths";
import { viewHref } from "../applications.params.ts";
import { KeyCap } from "../shortcuts/key-cap.tsx";
import type { LoadedApplication } from "./load.ts";

const LOOK = { approve: "btn", askForChanges: "btn quiet", refuse: "btn danger" } as const;
const KEYS = { approve: "a", askForChanges: "c", refuse: "r" } as const;

/** The ways on while the application is open, in sight wherever one reads; one that is closed is described by the reason in the decision box. */
export async function DecisionBar({ loaded: { application } }: { loaded: LoadedApplication }) {
  const [t, locale] = await Promise.all([getTranslations("review"), getLocale()]);
  const { id, may, status } = application;
  if (!OPEN_STATUSES.includes(status)) return null;
  const to = paths(locale);
  const takes = may.approve !== true && may.claimAndApprove === true;
  return (
    <section className="save-bar decision-bar" aria-label={t("decision.title")}>
      <div className="wrap">
        <div className="row">
          {DECISION_STEPS.map((step) =>
            may[step] === true || (takes && step === "approve") ? (
              <a key={step} className={LOOK[step]} href={`${to.staffDecision(id)}?step=${step}`} aria-keyshortcuts={KEYS[step]}>
                {t(takes && step === "approve" ? "decision.claimAndApprove" : `decision.${step}`)} <KeyCap of={KEYS[step].toUpperCase()} />
              </a>
            ) : (
              <button key={step} type="button" className={LOOK[step]} disabled aria-describedby="why-not">
                {t(`decision.${step}`)}
              </button>
            ),
          )}
          {may.refuse === true ? (
            <a className="tap" href={`${viewHref(to.staffApplications(), "all")}&open=${id}&step=duplicate`} aria-keyshortcuts="d">
              {t("decision.duplicate")} <KeyCap of="D" />
            </a>
          ) : null}
        </div>
      </div>
    </section>
  );
}
