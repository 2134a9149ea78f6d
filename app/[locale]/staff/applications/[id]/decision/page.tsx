import { getLocale, getTranslations } from "next-intl/server";
import { ApplicationBadge } from "#components/application/application-badge";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { Note } from "#components/ui/note";
import type { Refusal } from "#domain/refusals";
import { waitOf } from "#lib/format/wait";
import { formWords } from "#lib/forms/form-words";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../../page-not-found.tsx";
import { titleOfFound } from "../../../../title-of-found.ts";
import { type LoadedApplication, loadApplication } from "../load.ts";
import { refusalDetails } from "../refusal-details.ts";
import { reviewPlaces } from "../review-place.ts";
import { decisionOf, decisionWays, readStep } from "./decision-ways.ts";
import { StepForm } from "./step-form.tsx";

type Params = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Params) {
  const [{ id }, t] = await Promise.all([params, getTranslations("review")]);
  const words = ({ application }: LoadedApplication) => `${t("decide.page")}: ${application.organisation} · ${t("section")}`;
  return { ...(await titleOfFound(loadApplication(id), words)), robots: { index: false } };
}

/** Why no way on is open, where all are closed for one reason that nothing on this page changes. */
function wholeReason([first, ...others]: readonly (true | Refusal)[]): Refusal | undefined {
  if (first === undefined || first === true || first === "application.claim_first") return undefined;
  return others.every((one) => one === first) ? first : undefined;
}

/** The three ways on, each with the mail that it sends; the address may ask for one to be open, else the first that can be taken is. */
export default guarded(async function Decision({ params, searchParams }: Params) {
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const step = readStep(asked.step);
  const [t, letters, words, locale, at, loaded] = await Promise.all([
    getTranslations("review"),
    getTranslations("committee.letters"),
    formWords("review"),
    getLocale(),
    reviewPlaces(),
    loadApplication(id),
  ]);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const { application, hold } = loaded;
  const to = paths(locale);
  const ways = decisionWays(application);
  const open = (ways.find(({ name }) => step && name === decisionOf(step)) ?? ways.find(({ may }) => may === true) ?? ways[0])?.name;
  const closed = wholeReason(ways.map(({ may }) => may));
  return (
    <div className="max-w-[720px]">
      <Breadcrumbs
        trail={[
          { href: at.queue(), text: t("section") },
          { href: at.application(id), text: application.reference },
        ]}
        here={t("decide.page")}
      />
      <div className="row">
        <h1 className="wrap-anywhere">{t("decide.title", { organisation: application.organisation })}</h1>
        <ApplicationBadge status={application.status} />
      </div>
      {closed ? (
        <Note tone="info">{words.refusal(closed, refusalDetails(application, closed))}</Note>
      ) : (
        <p className="mt-2 mb-6">{t("decide.lead", waitOf(hold))}</p>
      )}
      {(closed ? [] : ways).map((way) => {
        const { name, claims } = way;
        const shown = step && decisionOf(step) === name ? step : name;
        return (
          <details key={name} className="fold" name="step" open={name === open}>
            <summary>{t(claims && name === "approve" ? "decision.claimAndApprove" : `decision.${name}`)}</summary>
            <div className="stack">
              {/* Sent without scripts, the answer comes with the same step open. */}
              <StepForm loaded={loaded} way={way} step={shown} at={at.decision(id, shown)} />
            </div>
          </details>
        );
      })}
      <p className="row mt-6">
        <a className="tap" href={at.application(id)}>
          {t("decide.back")}
        </a>
        {loaded.admin ? (
          <a className="tap" href={to.staffLetters()}>
            {letters("link")}
          </a>
        ) : null}
      </p>
    </div>
  );
});
