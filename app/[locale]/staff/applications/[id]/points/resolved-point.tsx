import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { Icon } from "#components/ui/icon";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { AskedRequest } from "#domain/review/changes/point-reads";
import { formatDate } from "#lib/format";
import { resolve } from "./actions.ts";

type Props = { applicationId: string; name: string; point: AskedRequest["points"][number]; may: boolean };

/** Of a point that was answered: who found the answer good enough, or the button that says so. */
export async function ResolvedPoint({ applicationId, name, point: { id, resolvedAt, resolvedBy }, may }: Props) {
  const [t, locale] = await Promise.all([getTranslations("review.points"), getLocale()]);
  if (resolvedAt)
    return (
      <p className="ck pass">
        <Icon name="check" size={14} />
        {t("resolved", { by: resolvedBy ?? "none", date: formatDate(resolvedAt, locale, "short") })}
      </p>
    );
  if (!may) return null;
  return (
    <WordedForm className="mt-2" prefix={`resolve-${id}-`} action={resolve}>
      <HiddenField name="applicationId" value={applicationId} />
      <HiddenField name="pointId" value={id} />
      <SubmitButton className="btn quiet small">
        {t("resolve")}
        <VisuallyHidden>: {name}</VisuallyHidden>
      </SubmitButton>
    </WordedForm>
  );
}
