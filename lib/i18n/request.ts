import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { catalogues } from "../../messages/catalogues.ts";
import { HOME_ZONE } from "../clock.ts";
import { routing } from "./routing.ts";

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale;
  return { locale, timeZone: HOME_ZONE, messages: catalogues[locale] };
});
