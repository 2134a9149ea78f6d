import { getLocale, getTranslations } from "next-intl/server";
import { CallFields } from "#components/call/call-fields";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { PageTitle } from "#components/ui/page-title";
import { isStaff } from "#domain/kernel/actor";
import { HOME_ZONE } from "#lib/format";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../page-not-found.tsx";
import { titleFor } from "../../title-for.ts";
import { create } from "../actions.ts";
import { capabilityOptions } from "../capability-options.ts";
import { load } from "./load.ts";

const EMPTY = {
  title: "",
  summary: {},
  programme: "",
  action: "",
  code: "",
  partOf: "",
  opensOn: "",
  deadlines: [],
  numbers: {},
  url: "",
  rulePack: "",
  quote: "",
  quoteLang: "",
  quoteUrl: "",
  places: [],
  placeSectors: [],
};

export async function generateMetadata() {
  const t = await getTranslations("calls");
  return titleFor(isStaff, `${t("staff.new")} · ${t("staff.title")}`);
}

export default guarded(async function NewCall() {
  const [may, t, common, locale] = await Promise.all([load(), getTranslations("calls"), getTranslations("common"), getLocale()]);
  if (!may) {
    status(404);
    return <NotFound />;
  }
  return (
    <>
      <Breadcrumbs trail={[{ href: paths(locale).staffCalls(), text: t("staff.title") }]} here={t("staff.new")} />
      <PageTitle lead={t("staff.lead")}>{t("staff.new")}</PageTitle>
      <WordedForm action={create} className="form max-w-3xl">
        <CallFields
          values={{ ...EMPTY, kind: "regional", model: "singleStage", zone: HOME_ZONE, conditions: {}, sectors: [], capabilities: [] }}
          terms={capabilityOptions(locale)}
        />
        <p>
          <SubmitButton pendingText={common("form.sending")}>{t("staff.create")}</SubmitButton>
        </p>
      </WordedForm>
    </>
  );
});
