import type { ReactNode } from "react";
import { Frame } from "#components/layout/frame";
import { SlimFooter } from "#components/layout/slim-footer";
import { StaffHeader } from "#components/layout/staff-header";
import { headerPerson } from "#lib/sessions/header-person";
import { Answered } from "../answered.tsx";
import { MailNotice } from "./mail-notice.tsx";
import { StaffPalette } from "./palette/staff-palette.tsx";

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const person = await headerPerson();
  return (
    <div className="staff">
      <Frame width="full" header={<StaffHeader person={person} />} footer={<SlimFooter wide />}>
        {person?.admin ? <MailNotice /> : null}
        <Answered />
        {children}
      </Frame>
      {person?.office || person?.committee ? <StaffPalette searches={person.office} /> : null}
    </div>
  );
}
