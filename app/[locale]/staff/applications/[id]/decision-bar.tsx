import { getTranslations } from "next-intl/server";
import { OPEN_STATUSES } from "#domain/membership/state";
import { DECISION_STEPS } from "#domain/review/decision/preview-decision";
import { placeHref } from "../applications.params.ts";
import { MoreMenu } from "../more-menu.tsx";
import { Later } from "../panel/later.tsx";
import { KeyCap } from "../shortcuts/key-cap.tsx";
import type { LoadedApplication } from "./load.ts";
import type { LoadedBeside } from "./load-beside.ts";
import { reviewPlaces } from "./review-place.ts";
import { whyClosed } from "./why-closed.ts";

const LOOK = { approve: "btn", askForChanges: "btn quiet", refuse: "btn danger" } as const;
const CLAIMS = { approve: "claimAndApprove", askForChanges: "claimAndAskForChanges", refuse: "claimAndRefuse" } as const;
const KEYS = { approve: "a", askForChanges: "c", refuse: "r" } as const;

type Props = { loaded: LoadedApplication; beside: LoadedBeside };

/** The ways on while the application is open, in sight wherever one reads; one that is closed is described by the reason in the decision box. */
export async function DecisionBar({ loaded, beside: { query, neighbours } }: Props) {
  const { application } = loaded;
  const [t, places, closed] = await Promise.all([getTranslations("review"), reviewPlaces(), whyClosed(loaded)]);
  const { id, may, status } = application;
  if (!OPEN_STATUSES.includes(status)) return null;
  const from = { applicationId: id, query: placeHref("", query, {}), next: neighbours.next?.id ?? "" };
  const takes = may.approve !== true && may.claimAndApprove === true;
  const opens = (step: keyof typeof CLAIMS) => may[step] === true || may[CLAIMS[step]] === true;
  return (
    <section className="save-bar decision-bar" aria-label={t("decision.title")}>
      <div className="wrap">
        <div className="row">
          {DECISION_STEPS.map((step) =>
            opens(step) ? (
              <a key={step} className={LOOK[step]} href={places.decision(id, step)} aria-keyshortcuts={KEYS[step]}>
                {t(takes && step === "approve" ? "decision.claimAndApprove" : `decision.${step}`)} <KeyCap of={KEYS[step].toUpperCase()} />
              </a>
            ) : (
              <button key={step} type="button" className={LOOK[step]} disabled aria-describedby="why-not">
                {t(`decision.${step}`)}
              </button>
            ),
          )}
          <MoreMenu>
            {opens("refuse") ? (
              <a href={places.queue({ open: id, step: "duplicate" })} aria-keyshortcuts="d">
                {t("decision.duplicate")} <KeyCap of="D" />
              </a>
            ) : null}
            <Later application={application} from={from} snoozed={query.view === "snoozed"} />
          </MoreMenu>
        </div>
        {/* On phones the box with the reason is far below. */}
        {closed ? <p className="meta only-on-phones">{closed}</p> : null}
      </div>
    </section>
  );
}
