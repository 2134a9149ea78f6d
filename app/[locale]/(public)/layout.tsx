import type { ReactNode } from "react";
import { Frame } from "#components/layout/frame";
import { SiteFooter } from "#components/layout/site-footer";
import { SiteHeader } from "#components/layout/site-header";
import { headerPerson } from "#lib/header-person";

export default async function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <Frame header={<SiteHeader person={await headerPerson()} />} footer={<SiteFooter />}>
      {children}
    </Frame>
  );
}
