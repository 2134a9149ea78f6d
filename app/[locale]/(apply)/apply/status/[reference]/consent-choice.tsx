import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { agree, takeBack } from "./actions.ts";

type Props = { reference: string; kind: "listing" | "newsletter"; given: boolean; from?: "check" | undefined };

/** One press gives or withdraws a consent. */
export async function ConsentChoice({ reference, kind, given, from }: Props) {
  const t = await getTranslations("membership");
  return (
    <WordedForm className="inline" prefix={kind} action={given ? takeBack : agree}>
      <HiddenField name="reference" value={reference} />
      <HiddenField name="kind" value={kind} />
      {from ? <HiddenField name="from" value={from} /> : null}
      <SubmitButton className="linkbtn">
        {t(given ? "own.takeBack" : "own.agree")}
        <VisuallyHidden>: {t(`fields.${kind}`)}</VisuallyHidden>
      </SubmitButton>
    </WordedForm>
  );
}
