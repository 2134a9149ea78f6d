import { createTranslator } from "use-intl/core";
import { HOME_ZONE } from "#lib/clock";
import { catalogues } from "../../messages/catalogues.ts";
import { request } from "./request.ts";

type Asked = string | { locale?: keyof typeof catalogues; namespace?: string };

export const getLocale = async () => request().locale;

/** In the place of `next-intl/server`: the same words, in the language of the request's address. */
export async function getTranslations(asked?: Asked) {
  const { locale = request().locale, namespace } = typeof asked === "object" ? asked : { namespace: asked };
  const messages = catalogues[locale];
  return createTranslator({ locale, timeZone: HOME_ZONE, messages, ...(namespace ? { namespace: namespace as never } : {}) });
}
