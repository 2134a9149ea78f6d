import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FormNotes } from "#components/form/form-notes";
import { FocusHeading } from "#components/layout/focus-heading";
import { Shell } from "#components/layout/shell";
import { thousandsMark } from "#lib/format/thousands";
import { routing } from "#lib/i18n/routing";
import { wasRefused } from "#lib/requests/status";

/** A page says its own title; the cluster's name follows it. Where the page answers a refused form, that comes first. */
export async function generateMetadata() {
  const t = await getTranslations("common");
  const before = wasRefused() ? t("form.errorPrefix") : "";
  return { title: { template: `${before}%s · ${t("cluster")}`, default: before + t("cluster") }, description: t("tagline") };
}

export default async function Layout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const [t, fields] = await Promise.all([getTranslations("errors.stale"), getTranslations("errors.fields")]);
  const notes = {
    ...{ updated: t("back"), unreached: t("unreached"), reconnected: t("reconnected") },
    unreadDate: fields("unreadDate", { label: "{label}" }),
    thousands: thousandsMark(locale),
  };
  return (
    <Shell locale={locale}>
      <FocusHeading />
      <FormNotes notes={notes}>{children}</FormNotes>
    </Shell>
  );
}
