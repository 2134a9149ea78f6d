import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { HiddenField } from "#components/form/hidden-field";
import { WordedForm } from "#components/form/worded-form";
import { cancel } from "../actions.ts";

const ID = "cancel-import";

/** Ends an import and keeps none of it. Its button may be among those of another form, which a form of its own cannot be. */
export const CancelForm = ({ id, children }: { id: string; children?: ReactNode }) => (
  <WordedForm action={cancel} id={ID} prefix="cancel-" className="mt-4">
    <HiddenField name="importId" value={id} />
    {children}
  </WordedForm>
);

/** Sends the form that ends the import. */
export async function CancelButton() {
  const t = await getTranslations("exchange.import");
  return (
    <button type="submit" form={ID} className="linkbtn">
      {t("cancel")}
    </button>
  );
}
