import type { ReactNode } from "react";
import { Frame } from "#components/layout/frame";
import { SiteFooter } from "#components/layout/site-footer";
import { SiteHeader } from "#components/layout/site-header";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <Frame header={<SiteHeader />} footer={<SiteFooter />}>
      {children}
    </Frame>
  );
}
