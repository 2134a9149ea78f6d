import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "#components/form/action-form";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { HistoryEntry, ProfileChange } from "#domain/organisations/history/profile-history";
import { fieldText } from "#domain/organisations/profile/fields";
import { formatDateTime } from "#lib/format";
import { profileFieldName } from "../../../profile-field-name.ts";
import { profileValue } from "../../../profile-value.ts";
import { TextDiff } from "../../../text-diff.tsx";
import { restore } from "./actions.ts";
import type { Loaded } from "./load.ts";

/** One change: when, who, and each field before and after, with the button that restores what was before. */
export async function Entry({ entry, loaded }: { entry: HistoryEntry; loaded: Loaded }) {
  const [t, locale] = await Promise.all([getTranslations("organisations.history"), getLocale()]);
  const [term, nameOf] = await Promise.all([getTranslations("terms.level"), profileFieldName()]);
  const { at, by, cause, changes, levels } = entry;
  return (
    <article className="stack mt-8">
      <header>
        <h2>{formatDateTime(at, locale)}</h2>
        <p className="meta">{t(`causes.${cause}`, { by: by ?? t("somebody"), n: changes.length + levels.length })}</p>
      </header>
      {changes.map((change) => (
        <Change key={change.field} change={change} version={entry.version} loaded={loaded} />
      ))}
      {levels.map(({ name, before, after }) => (
        <section key={name}>
          <h3 className="mb-1">{nameOf(name)}</h3>
          <p>{t("level", { before: term(before), after: term(after) })}</p>
        </section>
      ))}
    </article>
  );
}

type Props = { change: ProfileChange; version: number; loaded: Loaded };

async function Change({ change: { field, before, after }, version, loaded: { own, mayEdit } }: Props) {
  const [t, profile, common, worded] = await Promise.all([
    getTranslations("organisations.history"),
    getTranslations("organisations.profile"),
    getTranslations("common"),
    profileValue(),
  ]);
  const name = profile(`fields.${field}`);
  const words = { beforeLabel: t("before"), afterLabel: t("after"), empty: t("nothing") };
  return (
    <section>
      <h3 className="mb-1">{name}</h3>
      <TextDiff before={worded(field, before)} after={worded(field, after)} {...words} />
      {mayEdit && fieldText(own.profile, field) !== before ? (
        <ActionForm
          action={restore}
          summaryTitle={common("form.problem")}
          titlePrefix={common("form.errorPrefix")}
          prefix={`${version}-${field}-`}
          className="mt-2"
        >
          <HiddenField name="organisationId" value={own.id} />
          <HiddenField name="field" value={field} />
          <HiddenField name="from" value={version} />
          <HiddenField name="version" value={own.version} />
          <SubmitButton className="btn quiet small">
            {t("restore")} <VisuallyHidden>{name}</VisuallyHidden>
          </SubmitButton>
        </ActionForm>
      ) : null}
    </section>
  );
}
