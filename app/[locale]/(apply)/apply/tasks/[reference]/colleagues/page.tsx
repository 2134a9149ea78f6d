import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { guarded } from "#components/layout/guarded";
import { Answers } from "#components/ui/answers";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { COLLABORATION_OPEN } from "#domain/membership/collaborators/collaborator-reads";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";
import { BackBar } from "../back-bar.tsx";
import { NotKnown } from "../not-known.tsx";
import { sendAgain, shutOut } from "./actions.ts";
import { InviteForm } from "./invite-form.tsx";
import { loadCollaborators } from "./load.ts";

type Params = { params: Promise<{ reference: string }> };

export async function generateMetadata() {
  const t = await getTranslations("membership");
  return { title: `${t("collaborators.title")} · ${t("section")}`, robots: { index: false } };
}

export default guarded(async function Collaborators({ params }: Params) {
  const reference = decodeURIComponent((await params).reference);
  const [t, locale, loaded] = await Promise.all([getTranslations("membership.collaborators"), getLocale(), loadCollaborators(reference)]);
  if (!loaded) return <NotKnown reference={reference} />;
  const { fields, collaborators } = loaded;
  const to = paths(locale);
  const isOpen = COLLABORATION_OPEN.includes(fields.status);
  return (
    <>
      <BackBar reference={reference} back={fields.status === "draft" ? to.applyTasks(reference) : to.applyStatus(reference)} />
      <h1>{t("title")}</h1>
      <p className="lead mt-3 mb-6">{t("lead")}</p>
      {collaborators.length === 0 ? <p className="meta mb-3">{t("none")}</p> : null}
      <Answers
        answers={collaborators.map(({ id, name, email, role, joinedAt }) => ({
          question: name,
          answer: (
            <span className="wrap-anywhere">
              {email}
              <span className="meta block">
                {t(`roles.${role}`)}. {joinedAt ? t("joined", { date: formatDate(joinedAt, locale) }) : t("waiting")}
              </span>
            </span>
          ),
          action: (
            <div className="flex flex-col items-start">
              {isOpen && !joinedAt ? (
                <WordedForm className="inline" prefix={`again-${id}`} action={sendAgain}>
                  <HiddenField name="reference" value={reference} />
                  <HiddenField name="collaboratorId" value={id} />
                  <SubmitButton className="linkbtn">
                    {t("again")}
                    <VisuallyHidden>: {name}</VisuallyHidden>
                  </SubmitButton>
                </WordedForm>
              ) : null}
              <WordedForm className="inline" prefix={id} action={shutOut}>
                <HiddenField name="reference" value={reference} />
                <HiddenField name="collaboratorId" value={id} />
                <SubmitButton className="linkbtn">
                  {t("remove")}
                  <VisuallyHidden>: {name}</VisuallyHidden>
                </SubmitButton>
              </WordedForm>
            </div>
          ),
        }))}
      />
      {isOpen ? <InviteForm reference={reference} invited={collaborators.length} /> : null}
    </>
  );
});
