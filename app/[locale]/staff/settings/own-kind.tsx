import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { KindKey } from "#domain/organisations/state";
import { paths } from "#lib/paths";
import { move } from "./kinds/actions.ts";

/** What staff do with a kind of the cluster's own beside its questions: its name, and its place among its neighbours. */
export async function OwnKind({ kind, name }: { kind: KindKey; name: string }) {
  const [t, locale] = await Promise.all([getTranslations("settings.kinds"), getLocale()]);
  return (
    <>
      <a className="tap" href={paths(locale).staffKind(kind)} aria-label={`${t("edit")}: ${name}`}>
        {t("edit")}
      </a>
      <WordedForm action={move} className="flex flex-wrap gap-2" prefix={`move-${kind}-`}>
        <HiddenField name="kind" value={kind} />
        {(["up", "down"] as const).map((step) => (
          <SubmitButton key={step} className="btn quiet small" name="move" value={step}>
            {t(step)}
            <VisuallyHidden>: {name}</VisuallyHidden>
          </SubmitButton>
        ))}
      </WordedForm>
    </>
  );
}
