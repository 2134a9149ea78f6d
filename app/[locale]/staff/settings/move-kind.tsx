import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { MoveKind as Move } from "#domain/membership/kinds/kind-input";
import type { KindKey } from "#domain/organisations/state";
import { move } from "./kinds/actions.ts";

export type KindStep = Move["move"];
type Props = { kind: KindKey; name: string; steps: readonly KindStep[] };

/** The place of a kind of the cluster's own among those that are based on the same standard kind. */
export async function MoveKind({ kind, name, steps }: Props) {
  const t = await getTranslations("settings.kinds");
  return (
    <WordedForm action={move} className="flex flex-wrap gap-2" prefix={`move-${kind}-`}>
      <HiddenField name="kind" value={kind} />
      {steps.map((step) => (
        <SubmitButton key={step} className="btn quiet small" name="move" value={step}>
          {t(step === "up" ? "up" : "down")}
          <VisuallyHidden>: {name}</VisuallyHidden>
        </SubmitButton>
      ))}
    </WordedForm>
  );
}
