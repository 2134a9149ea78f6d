import { unstable_rethrow } from "next/navigation";
import type { ReactNode } from "react";
import { faultText, log } from "#lib/log";
import { requestId, status } from "#lib/requests/status";
import { Failed } from "./failed.tsx";

/** A page that says so when it breaks, also to readers without scripts, for whom Next's own error page is blank. */
export const guarded =
  <P,>(page: (props: P) => Promise<ReactNode>) =>
  async (props: P) => {
    try {
      return await page(props);
    } catch (error) {
      unstable_rethrow(error);
      const id = requestId();
      log.error({ id, error: faultText(error) }, "page failed");
      status(500);
      return <Failed id={id} />;
    }
  };
