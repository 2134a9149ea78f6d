import type { ReactNode } from "react";
import { Frame } from "#components/layout/frame";
import { SlimFooter } from "#components/layout/slim-footer";
import { StaffHeader } from "#components/layout/staff-header";
import { headerPerson } from "#lib/sessions/header-person";

export default async function StaffLayout({ children }: { children: ReactNode }) {
  return (
    <div className="staff">
      <Frame width="full" header={<StaffHeader person={await headerPerson()} />} footer={<SlimFooter wide />}>
        {children}
      </Frame>
    </div>
  );
}
