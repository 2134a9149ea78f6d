import type { ReactNode } from "react";
import { Frame } from "#components/layout/frame";
import { MemberNav } from "#components/layout/member-nav";
import { SiteFooter } from "#components/layout/site-footer";
import { SiteHeader } from "#components/layout/site-header";

export default function MemberLayout({ children }: { children: ReactNode }) {
  return (
    <Frame header={<SiteHeader />} footer={<SiteFooter />}>
      <div className="ws">
        <MemberNav />
        <div>{children}</div>
      </div>
    </Frame>
  );
}
