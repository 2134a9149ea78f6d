import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "#components/form/action-form";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { formatDateTime } from "#lib/format";
import { paths } from "#lib/paths";
import { save } from "./actions.ts";
import { ConflictOr } from "./conflict-or.tsx";
import { conflictWords } from "./conflict-words.ts";
import { ContactFields, FactFields, SegmentFields } from "./fields.tsx";
import type { Loaded } from "./load.ts";
import { TextFields } from "./text-fields.tsx";

export async function ProfileForm({ loaded: { own, last } }: { loaded: Loaded }) {
  const [t, common, locale] = await Promise.all([getTranslations("organisations.profile"), getTranslations("common"), getLocale()]);
  const back = paths(locale).profile(own.slug);
  const date = last ? formatDateTime(last.at, locale) : "";
  const saved = last ? (last.by ? t("lastSavedBy", { by: last.by, date }) : t("lastSaved", { date })) : null;
  return (
    <ActionForm action={save} summaryTitle={common("form.problem")} titlePrefix={common("form.errorPrefix")} className="form rows">
      <HiddenField name="organisationId" value={own.id} />
      <ConflictOr words={await conflictWords()} locale={locale} back={back}>
        <HiddenField name="version" value={own.version} />
        <FactFields profile={own.profile} />
        <SegmentFields profile={own.profile} />
        <TextFields profile={own.profile} />
        <ContactFields profile={own.profile} />
        <div className="save">
          <SubmitButton pendingText={common("form.sending")}>{t("save")}</SubmitButton>
          <a href={back}>{t("discard")}</a>
          {saved ? <p className="meta">{saved}</p> : null}
        </div>
      </ConflictOr>
    </ActionForm>
  );
}
