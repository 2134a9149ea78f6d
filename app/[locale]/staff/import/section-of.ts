import { getLocale, getTranslations } from "next-intl/server";
import type { ImportSubject } from "#domain/exchange/state";
import { paths } from "#lib/paths";

/** The part of the office to which what a file holds belongs. */
export async function sectionOf(subject: ImportSubject) {
  const [t, locale] = await Promise.all([getTranslations("common.staff"), getLocale()]);
  const to = paths(locale);
  return {
    people: { href: to.staffPeople(), text: t("people") },
    organisations: { href: to.staffOrganisations(), text: t("organisations") },
    calls: { href: to.staffCalls(), text: t("calls") },
  }[subject];
}
