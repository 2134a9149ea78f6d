import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Shell } from "#components/layout/shell";
import { routing } from "#lib/i18n/routing";

/** A page says its own title; the cluster's name follows it. */
export async function generateMetadata() {
  const t = await getTranslations("common");
  return { title: { template: `%s · ${t("cluster")}`, default: t("cluster") }, description: t("tagline") };
}

export default async function Layout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  return <Shell locale={locale}>{children}</Shell>;
}
