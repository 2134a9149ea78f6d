import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { ProfileChange } from "#domain/organisations/history/profile-history";
import type { OwnProfile } from "#domain/organisations/reads";
import { restore } from "./actions.ts";

type Props = {
  own: OwnProfile;
  version: number;
  change: ProfileChange;
  name: string;
};

/** The button that restores what a field held before the change of this version: where it held nothing, that empties the field. */
export async function RestoreForm({ own, version, change: { field, before }, name }: Props) {
  const t = await getTranslations("organisations.history");
  return (
    <WordedForm action={restore} prefix={`${version}-${field}-`} className="mt-2">
      <HiddenField name="organisationId" value={own.id} />
      <HiddenField name="field" value={field} />
      <HiddenField name="from" value={version} />
      <HiddenField name="version" value={own.version} />
      <SubmitButton className="btn quiet small">
        {t(before === "" ? "emptyField" : "restore")} <VisuallyHidden>{name}</VisuallyHidden>
      </SubmitButton>
    </WordedForm>
  );
}
