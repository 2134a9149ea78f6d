import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { undoableAnswers } from "#domain/organisations/joining/office-join-requests";
import { undo } from "./actions.ts";

/** What the office has just answered, while its email is held. */
export async function Answered({ answered }: { answered: Awaited<ReturnType<typeof undoableAnswers>> }) {
  if (answered.length === 0) return null;
  const t = await getTranslations("joining.office");
  return (
    <section className="box mb-6">
      <h2>{t("held")}</h2>
      <ul className="space-y-2">
        {answered.map(({ id, organisation, firstName, lastName, status }) => {
          const name = `${firstName} ${lastName}`;
          return (
            <li key={id} className="row">
              <span>{t(status === "accepted" ? "heldAccepted" : "heldDeclined", { name, organisation })}</span>
              <WordedForm action={undo} className="contents" prefix={`undo-${id}-`}>
                <HiddenField name="requestId" value={id} />
                <SubmitButton className="linkbtn">
                  {t("undo")} <VisuallyHidden>{name}</VisuallyHidden>
                </SubmitButton>
              </WordedForm>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
