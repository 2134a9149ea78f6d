import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import type { ReactNode } from "react";
import { Shell } from "#components/layout/shell";
import { routing } from "#lib/i18n/routing";

export default async function Layout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  return <Shell locale={locale}>{children}</Shell>;
}
