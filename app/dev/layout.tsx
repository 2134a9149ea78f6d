import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { Frame } from "#components/layout/frame";
import { Shell } from "#components/layout/shell";
import { SiteFooter } from "#components/layout/site-footer";
import { SiteHeader } from "#components/layout/site-header";
import { headerPerson } from "#lib/sessions/header-person";

export const metadata = { robots: { index: false } };

/** The pages of the demonstration are in the same document as all others; each answers 404 elsewhere. */
export default async function DevLayout({ children }: { children: ReactNode }) {
  const person = await headerPerson();
  return (
    <Shell locale={await getLocale()}>
      <Frame header={<SiteHeader person={person} />} footer={<SiteFooter person={person} />}>
        {children}
      </Frame>
    </Shell>
  );
}
