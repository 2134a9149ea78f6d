import { getLocale, getTranslations } from "next-intl/server";
import { OPEN_STATUSES } from "#domain/membership/state";
import { formatNumber } from "#lib/format";
import { placeHref } from "../applications.params.ts";
import { MoreMenu } from "../more-menu.tsx";
import { Later } from "../panel/later.tsx";
import { KeyCap } from "../shortcuts/key-cap.tsx";
import { type DecisionWay, decisionOf, decisionWays, type StepName } from "./decision/decision-ways.ts";
import { StepForm } from "./decision/step-form.tsx";
import type { LoadedApplication } from "./load.ts";
import type { LoadedBeside } from "./load-beside.ts";
import { reviewPlaces } from "./review-place.ts";
import { whyClosed } from "./why-closed.ts";

const LOOK = { approve: "btn", askForChanges: "btn quiet", refuse: "btn danger" } as const;
const KEYS = { approve: "a", askForChanges: "c", refuse: "r" } as const;

type Props = { loaded: LoadedApplication; beside: LoadedBeside; step: StepName | undefined; document: string | undefined };

/** The ways on while the application is open, in sight wherever one reads, and over them the form of the one that was chosen. */
export async function DecisionBar({ loaded, beside: { query, neighbours }, step, document }: Props) {
  const { application } = loaded;
  const [t, places, closed, locale] = await Promise.all([getTranslations("review"), reviewPlaces(), whyClosed(loaded), getLocale()]);
  const { id, status, drafts } = application;
  if (!OPEN_STATUSES.includes(status)) return null;
  const from = { applicationId: id, query: placeHref("", query, {}), next: neighbours.next?.id ?? "" };
  const ways = decisionWays(application);
  const open = step && ways.find(({ name }) => name === decisionOf(step));
  const says = ({ name, claims }: DecisionWay) => {
    if (name === "askForChanges" && drafts.length > 0) return t("decision.askForNoted", { n: formatNumber(drafts.length, locale) });
    return t(claims && name === "approve" ? "decision.claimAndApprove" : `decision.${name}`);
  };
  const refuses = ways.some(({ name, may }) => name === "refuse" && may === true);
  return (
    <section className="save-bar decision-bar" aria-label={t("decision.title")}>
      {step && open ? (
        <div className="decision-step" data-step={step}>
          <h2>{t(step === "duplicate" ? "decision.duplicate" : `decision.${open.name}`)}</h2>
          <StepForm
            key={step}
            loaded={loaded}
            way={open}
            step={step}
            at={places.step(id, document, step)}
            cancel={places.step(id, document)}
          />
        </div>
      ) : null}
      <div className="wrap">
        <div className="row">
          {ways.map((way) =>
            way.may === true ? (
              // Without scripts the step has a page of its own.
              <a
                key={way.name}
                className={LOOK[way.name]}
                href={places.decision(id, way.name)}
                data-foot={places.step(id, document, way.name)}
                aria-current={way.name === step ? "step" : undefined}
                aria-keyshortcuts={KEYS[way.name]}
              >
                {says(way)} <KeyCap of={KEYS[way.name].toUpperCase()} />
              </a>
            ) : (
              <button key={way.name} type="button" className={LOOK[way.name]} disabled aria-describedby="why-not">
                {t(`decision.${way.name}`)}
              </button>
            ),
          )}
          <MoreMenu>
            {refuses ? (
              <a
                href={places.decision(id, "duplicate")}
                data-foot={places.step(id, document, "duplicate")}
                aria-current={step === "duplicate" ? "step" : undefined}
                aria-keyshortcuts="d"
              >
                {t("decision.duplicate")} <KeyCap of="D" />
              </a>
            ) : null}
            <Later application={application} from={from} snoozed={query.view === "snoozed"} now={loaded.now} />
          </MoreMenu>
        </div>
        {/* On phones the box with the reason is far below. */}
        {closed ? <p className="meta only-on-phones">{closed}</p> : null}
      </div>
    </section>
  );
}
