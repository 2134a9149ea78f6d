import { getLocale, getTranslations } from "next-intl/server";
import type { ImportSubject } from "#domain/exchange/state";
import { paths } from "#lib/paths";

/** The part of the office to which what a file holds belongs. */
export async function sectionOf(subject: ImportSubject) {
  const [organisations, people, calls, locale] = await Promise.all([
    getTranslations("moderation.organisations"),
    getTranslations("access.staffPeople"),
    getTranslations("calls.staff"),
    getLocale(),
  ]);
  const to = paths(locale);
  return {
    people: { href: to.staffPeople(), text: people("title") },
    organisations: { href: to.staffOrganisations(), text: organisations("title") },
    calls: { href: to.staffCalls(), text: calls("title") },
  }[subject];
}
