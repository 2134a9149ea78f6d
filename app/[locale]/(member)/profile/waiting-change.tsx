import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { Note } from "#components/ui/note";
import { fieldText } from "#domain/organisations/profile/fields";
import { SENSITIVE_COLUMNS } from "#domain/organisations/profile/profile-columns";
import { formatDate } from "#lib/format";
import { fieldLanguage, profileValue } from "../../profile-value.ts";
import { TextDiff } from "../../text-diff.tsx";
import { withdraw } from "./actions.ts";
import type { Loaded } from "./load.ts";

/** What the office still has to approve: the live value beside the one that was asked for, to be withdrawn by whoever edits. */
export async function WaitingChange({ loaded: { own, change, may } }: { loaded: Loaded }) {
  if (!change) return null;
  const [t, history, worded, locale] = await Promise.all([
    getTranslations("organisations.profile"),
    getTranslations("organisations.history"),
    profileValue(),
    getLocale(),
  ]);
  const words = { beforeLabel: history("before"), afterLabel: history("after"), empty: history("nothing") };
  return (
    <Note tone="warn">
      <b>{t("waiting.title")}</b>
      <p>{t("waiting.text", { date: formatDate(change.askedAt, locale) })}</p>
      {SENSITIVE_COLUMNS.filter((name) => name in change.asked).map((name) => (
        <div key={name} className="mt-3">
          <p className="label">{t(`fields.${name}`)}</p>
          <TextDiff
            before={worded(name, fieldText(own.profile, name))}
            after={worded(name, fieldText(change.asked, name))}
            lang={fieldLanguage(name)}
            {...words}
          />
        </div>
      ))}
      {may.edit ? (
        <WordedForm action={withdraw} prefix="withdraw-" className="mt-3">
          <HiddenField name="changeId" value={change.id} />
          <SubmitButton className="btn quiet small">{t("waiting.withdraw")}</SubmitButton>
        </WordedForm>
      ) : null}
    </Note>
  );
}
