import { LOCALES } from "#domain/kernel/state";
import { CONSORTIUM_VARIABLE, PREPARED_TEXTS } from "#domain/texts/state";
import type { FormAction } from "#lib/forms/form-state";
import { isOurSize } from "#lib/requests/form-size";
import { requestContext } from "#lib/requests/request-context";
import { textsByName } from "#lib/requests/texts-by-name";
import { loadPreparedTexts } from "../../../../load-prepared-texts.ts";

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
    const text = PREPARED_TEXTS.decline.find((one) => one === values[PREPARED_TEXT]) ?? PREPARED_TEXTS.decline[0];
    const locale = LOCALES.find((one) => one === values[TEXT_LANGUAGE]) ?? LOCALES[0];
    const texts = await loadPreparedTexts(await requestContext());
    const reason = texts(`decline.${text}`, locale).replaceAll(CONSORTIUM_VARIABLE, values[CONSORTIUM] ?? "");
    return { status: "changed", values: { ...values, reason } };
  };
