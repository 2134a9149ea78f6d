import { getTranslations } from "next-intl/server";
import { LOCALES } from "#domain/kernel/state";
import type { FormAction } from "#lib/forms/form-state";
import { isOurSize } from "#lib/requests/form-size";
import { textsByName } from "#lib/requests/texts-by-name";

/** Texts for declining that nobody has to be ashamed of; each is in the catalogues under `consortia.prepared`. */
export const PREPARED_TEXTS = ["roleTaken", "otherProfile", "tooLate"] as const;

/** The button that puts a prepared text into the form, and the choices beside it. */
export const USE_TEXT = "useText";
export const TEXT_LANGUAGE = "textLanguage";
export const PREPARED_TEXT = "preparedText";
/** The name of the consortium, which the texts say. */
export const CONSORTIUM = "consortiumTitle";

/** A form for declining whose button puts a prepared text in the place of the reason, in the language that was chosen. It works without scripts. */
export const withPreparedText =
  (action: FormAction): FormAction =>
  async (state, form) => {
    if (!(form instanceof FormData) || !isOurSize(form) || !form.has(USE_TEXT)) return action(state, form);
    const sent = textsByName(form).filter(({ name }) => !name.startsWith("$ACTION") && name !== USE_TEXT);
    const values = Object.fromEntries(sent.map(({ name, values: [first = ""] }) => [name, first]));
    const text = PREPARED_TEXTS.find((one) => one === values[PREPARED_TEXT]) ?? PREPARED_TEXTS[0];
    const locale = LOCALES.find((one) => one === values[TEXT_LANGUAGE]) ?? LOCALES[0];
    const t = await getTranslations({ locale, namespace: "consortia.prepared" });
    return { status: "changed", values: { ...values, reason: t(`texts.${text}`, { consortium: values[CONSORTIUM] ?? "" }) } };
  };
