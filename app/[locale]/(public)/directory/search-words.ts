import type { getTranslations } from "next-intl/server";
import type { SearchFieldWords } from "#components/organisation/search-field";
import type { Locale } from "#domain/kernel/state";
import { apiPath } from "../../../api/v1/_api/addresses.ts";

type Words<N extends "organisations.directory" | "common"> = Awaited<ReturnType<typeof getTranslations<N>>>;

/** The words of the directory's search field, on whichever page it is. */
export const searchWords = (t: Words<"organisations.directory">, common: Words<"common">): SearchFieldWords => ({
  label: common("search.label"),
  placeholder: common("search.placeholder"),
  list: t("suggest.list"),
  groups: {
    organisations: t("suggest.organisations"),
    filters: t("suggest.filters"),
    capabilities: t("suggest.capabilities"),
    towns: t("suggest.towns"),
  },
  number: t("suggest.number", { n: "{n}" }),
});

/** Where the field asks for suggestions; what was typed is added. */
export const suggestionsAddress = (locale: Locale) => `${apiPath("/suggestions")}?language=${locale}`;
