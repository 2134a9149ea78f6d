import type { ReactNode } from "react";
import { Frame } from "#components/layout/frame";
import { SlimFooter } from "#components/layout/slim-footer";
import { SlimHeader } from "#components/layout/slim-header";
import { Answered } from "../answered.tsx";

export default function ApplyLayout({ children }: { children: ReactNode }) {
  return (
    <Frame width="one" header={<SlimHeader />} footer={<SlimFooter />}>
      <Answered />
      {children}
    </Frame>
  );
}
