import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { RadioGroup } from "#components/form/choice-group";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { guarded } from "#components/layout/guarded";
import { mayInApplication } from "#domain/membership/application/own-application";
import { kindsOffered } from "#domain/membership/definition/kinds";
import { KINDS, type Kind } from "#domain/organisations/state";
import { paths } from "#lib/paths";
import { requestContext } from "#lib/requests/request-context";
import { namedKinds } from "../../../../../named-kinds.ts";
import { KeptAnswers, SHORT_FORM } from "../../../kept-answers.tsx";
import { applicant } from "../../../status/[reference]/load.ts";
import { choose } from "../actions.ts";
import { BackBar } from "../back-bar.tsx";
import { loadFields } from "../load.ts";
import { NotKnown } from "../not-known.tsx";

/** The cluster's own kinds have hints of their own. */
const isStandard = (kind: string): kind is Kind => (KINDS as readonly string[]).includes(kind);

type Params = {
  params: Promise<{ reference: string }>;
  searchParams: Promise<Record<"from", string | string[] | undefined>>;
};

export async function generateMetadata() {
  const t = await getTranslations("membership");
  return { title: `${t("kindPage.title")} · ${t("section")}`, robots: { index: false } };
}

export default guarded(async function KindPage({ params, searchParams }: Params) {
  const reference = decodeURIComponent((await params).reference);
  const fromCheck = (await searchParams).from === "check";
  const [t, kinds, locale, fields] = await Promise.all([getTranslations("membership"), namedKinds(), getLocale(), loadFields(reference)]);
  if (!fields) return <NotKnown reference={reference} />;
  const to = paths(locale);
  if (fields.status !== "draft") redirect(to.applyStatus(reference));
  if (!mayInApplication(await applicant(reference), "edit")) redirect(to.applyTasks(reference));
  const offered = await kindsOffered(await requestContext(), fields.kind);
  return (
    <>
      <BackBar reference={reference} back={fromCheck ? to.applyCheck(reference) : to.applyTasks(reference)} />
      <WordedForm action={choose}>
        <HiddenField name="reference" value={reference} />
        {fromCheck ? <HiddenField name="from" value="check" /> : null}
        <KeptAnswers draftKey={`${SHORT_FORM} ${reference} kind`} version={fields.kind ?? ""}>
          <RadioGroup
            heading
            name="kind"
            label={t("kindPage.title")}
            hint={t("kindPage.hint")}
            options={offered.map((kind) => ({
              value: kind,
              text: kinds.name(kind),
              hint: kinds.own.find(({ key }) => key === kind)?.hint[locale] ?? (isStandard(kind) ? t(`kindPage.hints.${kind}`) : undefined),
            }))}
            defaultValue={fields.kind ?? undefined}
          />
        </KeptAnswers>
        <SubmitButton>{t("question.continue")}</SubmitButton>
      </WordedForm>
    </>
  );
});
