import { getLocale, getTranslations } from "next-intl/server";
import { ConsortiumFields } from "#components/consortium/consortium-fields";
import { RadioGroup } from "#components/form/choice-group";
import { HiddenField } from "#components/form/hidden-field";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { EmptyState } from "#components/ui/empty-state";
import { Note } from "#components/ui/note";
import { PageTitle } from "#components/ui/page-title";
import { AUDIENCES } from "#domain/consortia/publication/state";
import { formWords } from "#lib/forms/form-words";
import { paths } from "#lib/paths";
import { capabilityOptions } from "../../../staff/calls/capability-options.ts";
import { create } from "./actions.ts";
import { load } from "./load.ts";

const EMPTY = { title: "", sector: "", seats: 1 };

export async function generateMetadata() {
  const t = await getTranslations("consortia");
  return { title: `${t("create.title")} · ${t("title")}` };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default guarded(async function NewConsortium({ searchParams }: Props) {
  const { call: named } = await searchParams;
  const [{ isChecked, organisations, calls, call, refusal }, words, t, common, locale] = await Promise.all([
    load(typeof named === "string" ? named : undefined),
    formWords("consortia"),
    getTranslations("consortia"),
    getTranslations("common"),
    getLocale(),
  ]);
  const to = paths(locale);
  const [first, ...others] = organisations;
  return (
    <>
      <Breadcrumbs trail={[{ href: to.consortia(), text: t("title") }]} here={t("create.title")} />
      <PageTitle lead={t("create.lead")}>{t("create.title")}</PageTitle>
      {refusal ? (
        <div className="mb-6">
          <Note tone="warn">{words.refusal(refusal)}</Note>
        </div>
      ) : null}
      {first ? (
        <WordedForm action={create} className="form max-w-3xl">
          {others.length === 0 ? (
            <HiddenField name="organisationId" value={first.organisationId} />
          ) : (
            <SelectField
              name="organisationId"
              label={t("fields.organisationId")}
              hint={t("form.organisationHint")}
              options={organisations.map(({ organisationId, name }) => ({ value: organisationId, text: name }))}
            />
          )}
          <ConsortiumFields
            values={{
              title: "",
              aim: undefined,
              roles: [EMPTY, EMPTY],
              closesAt: "",
              zone: "Europe/Brussels",
              rulePack: call?.rulePack ?? "",
              callId: call?.id ?? "",
            }}
            calls={calls}
            capabilities={capabilityOptions(locale)}
          />
          <RadioGroup
            name="audience"
            label={t("fields.audience")}
            defaultValue="invited"
            options={AUDIENCES.map((value) => ({
              value,
              text: t(`audience.${value}`),
              hint: t(value === "invited" ? "audience.invitedHint" : isChecked ? "audience.checkedHint" : "audience.everyoneHint"),
            }))}
          />
          <p>
            <SubmitButton pendingText={common("form.sending")}>{t("create.send")}</SubmitButton>
          </p>
        </WordedForm>
      ) : (
        <EmptyState state="denied" title={t("create.none")} action={<a href={to.consortia()}>{t("empty.all")}</a>}>
          {t("create.noneText")}
        </EmptyState>
      )}
    </>
  );
});
