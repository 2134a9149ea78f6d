import { getLocale, getTranslations } from "next-intl/server";
import { CallFields } from "#components/call/call-fields";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { VersionField } from "#components/form/version-field";
import { WordedForm } from "#components/form/worded-form";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { Note } from "#components/ui/note";
import { PageTitle } from "#components/ui/page-title";
import { StatusBadge } from "#components/ui/status-badge";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../page-not-found.tsx";
import { titleOfFound } from "../../../title-of-found.ts";
import { edit, publishOne, withdraw } from "../actions.ts";
import { capabilityOptions } from "../capability-options.ts";
import { callValues } from "./call-values.ts";
import { load } from "./load.ts";
import { RuleOverrides } from "./rule-overrides.tsx";

const DONE = ["created", "saved", "published"] as const;

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: Pick<Props, "params">) {
  const [{ slug }, t] = await Promise.all([params, getTranslations("calls")]);
  return titleOfFound(load(slug), ({ title }) => `${title} · ${t("staff.title")}`);
}

export default guarded(async function EditCallPage({ params, searchParams }: Props) {
  const [call, asked, t, common, locale] = await Promise.all([
    load((await params).slug),
    searchParams,
    getTranslations("calls"),
    getTranslations("common"),
    getLocale(),
  ]);
  if (!call) {
    status(404);
    return <NotFound />;
  }
  const to = paths(locale);
  const done = DONE.find((one) => one === asked.done);
  return (
    <>
      <Breadcrumbs trail={[{ href: to.staffCalls(), text: t("staff.title") }]} here={t("staff.edit")} />
      <PageTitle>{call.title}</PageTitle>
      <p className="row mb-6">
        <StatusBadge tone={call.status === "published" ? "ok" : "grey"}>{t(`status.${call.status}`)}</StatusBadge>
        <a className="alone" href={to.call(call.slug)}>
          {t("staff.see")}
        </a>
      </p>
      {done ? (
        <div className="mb-6">
          <Note tone="ok">
            {t(`page.done.${done}`)} {call.status === "published" ? null : t("page.notPublic")}
          </Note>
        </div>
      ) : null}
      {call.may.publish === true ? (
        <WordedForm action={publishOne} prefix="p" className="mb-6">
          <HiddenField name="callIds" value={call.id} />
          <SubmitButton>{t("staff.publishOne")}</SubmitButton>
        </WordedForm>
      ) : null}
      <RuleOverrides call={call} />
      <WordedForm action={edit} prefix="e" className="form max-w-3xl">
        <HiddenField name="callId" value={call.id} />
        <VersionField version={call.version} text={t("staff.conflict")} link={{ href: to.call(call.slug), text: call.title }} />
        <CallFields values={callValues(call)} terms={capabilityOptions(locale)} />
        <p>
          <SubmitButton pendingText={common("form.sending")}>{t("staff.save")}</SubmitButton>
        </p>
      </WordedForm>
      {call.may.withdraw === true ? (
        <WordedForm action={withdraw} prefix="w" className="sec">
          <HiddenField name="callId" value={call.id} />
          <Fold summary={t("staff.withdraw")}>
            <p>{t("staff.withdrawText")}</p>
            <SubmitButton className="btn danger">{t("staff.withdraw")}</SubmitButton>
          </Fold>
        </WordedForm>
      ) : null}
    </>
  );
});
