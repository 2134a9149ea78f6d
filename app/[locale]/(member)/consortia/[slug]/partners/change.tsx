import { getLocale, getTranslations } from "next-intl/server";
import type { CallChoice } from "#components/call/call-choice";
import { ConsortiumFields } from "#components/consortium/consortium-fields";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { VersionField } from "#components/form/version-field";
import { WordedForm } from "#components/form/worded-form";
import type { Workspace } from "#domain/consortia/workspace";
import { formWords } from "#lib/forms/form-words";
import { paths } from "#lib/paths";
import { capabilityOptions } from "../../../../staff/calls/capability-options.ts";
import { roleRow } from "../../role-row.ts";
import { close, edit } from "./actions.ts";

/** What the coordinator changes, and how the search for partners ends. */
export async function Change({ workspace, offered }: { workspace: Workspace; offered: readonly CallChoice[] }) {
  const [t, common, words, locale] = await Promise.all([
    getTranslations("consortia"),
    getTranslations("common"),
    formWords("consortia"),
    getLocale(),
  ]);
  const { id, slug, version, may, title, aims, roles, closesAtLocal, zone, rulePack, callId } = workspace;
  if (may.edit !== true) return null;
  // A call that is closed or withdrawn stays the one that it answers.
  const calls =
    callId && !offered.some((each) => each.id === callId)
      ? [{ id: callId, title: workspace.call?.title ?? t("form.withdrawnCall"), code: null }, ...offered]
      : offered;
  return (
    <>
      <WordedForm action={edit} prefix="e" className="max-w-3xl">
        <HiddenField name="consortiumId" value={id} />
        <VersionField
          version={version}
          text={t("space.conflict")}
          link={{ href: paths(locale).consortium(slug), text: t("space.asItIs") }}
        />
        <Fold summary={t("space.edit")}>
          <ConsortiumFields
            values={{
              title,
              aim: aims,
              roles: roles.map((role) => roleRow(role, locale)),
              closesAt: closesAtLocal ?? "",
              zone: zone ?? "UTC",
              rulePack: rulePack ?? "",
              callId: callId ?? "",
            }}
            calls={calls}
            capabilities={capabilityOptions(locale)}
          />
          <p>
            <SubmitButton pendingText={common("form.sending")}>{t("space.editSend")}</SubmitButton>
          </p>
        </Fold>
      </WordedForm>
      <WordedForm action={close} prefix="c" className="">
        <HiddenField name="consortiumId" value={id} />
        <Fold summary={t("space.close")}>
          <p>{may.close === true ? t("space.closeText") : words.refusal(may.close)}</p>
          {may.close === true ? <SubmitButton className="btn quiet">{t("space.closeConfirm")}</SubmitButton> : null}
        </Fold>
      </WordedForm>
    </>
  );
}
