import type { ReactNode } from "react";
import { Frame } from "#components/layout/frame";
import { SiteFooter } from "#components/layout/site-footer";
import { SiteHeader } from "#components/layout/site-header";
import { headerPerson } from "#lib/sessions/header-person";
import { Answered } from "../answered.tsx";

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const person = await headerPerson();
  return (
    <Frame header={<SiteHeader person={person} />} footer={<SiteFooter person={person} />}>
      <Answered />
      {children}
    </Frame>
  );
}
