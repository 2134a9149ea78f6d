import { getTranslations } from "next-intl/server";
import { Note } from "#components/ui/note";
import { isBinding } from "#domain/review/decision/decision-obstacles";
import { CLAIMING } from "#domain/review/policy";
import { formWords } from "#lib/forms/form-words";
import { requestContext } from "#lib/requests/request-context";
import { loadPreparedTexts } from "../../../../load-prepared-texts.ts";
import { Bound } from "../../obstacles.tsx";
import { claim } from "../actions.ts";
import type { LoadedApplication } from "../load.ts";
import { OneButton } from "../one-button.tsx";
import { refusalDetails } from "../refusal-details.ts";
import { ChangesForm } from "./changes-form.tsx";
import { DecisionForm } from "./decision-form.tsx";
import type { DecisionWay, StepName } from "./decision-ways.ts";

type Props = {
  loaded: LoadedApplication;
  way: DecisionWay;
  step: StepName;
  /** The address that answers without scripts. */
  at: string;
  /** The address that closes the form, where it lies at the foot of the application. */
  cancel?: string;
};

/** The form of one step, or why nobody can take it: on the decision page, and at the foot of the application. */
export async function StepForm({ loaded: { application, reader }, way: { name, claims, may }, step, at, cancel }: Props) {
  if (name === "approve" && application.obstacles.some(isBinding)) return <Bound found={application.obstacles} application={application} />;
  if (may === true) {
    if (name === "askForChanges") return <ChangesForm application={application} reader={reader} claims={claims} at={at} cancel={cancel} />;
    const begun = step === "duplicate" ? (await loadPreparedTexts(await requestContext()))("refusal.duplicate", application.locale) : "";
    return (
      <DecisionForm step={claims ? CLAIMING[name] : name} application={application} reader={reader} at={at} begun={begun} cancel={cancel} />
    );
  }
  const [t, words] = await Promise.all([getTranslations("review"), formWords("review")]);
  return (
    <Note tone="info">
      <p>{words.refusal(may, refusalDetails(application, may))}</p>
      {may === "application.claim_first" && application.may.claim === true ? (
        <OneButton action={claim} name={`claim-${name}`} applicationId={application.id} at={at} look="btn small mt-3">
          {t("claim")}
        </OneButton>
      ) : null}
    </Note>
  );
}
