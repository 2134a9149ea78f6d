import { spawnSync } from "node:child_process";
import { type Browser, chromium } from "playwright";
import { demo } from "../../e2e/support/places.ts";
import { type Portal, withPortal } from "../../e2e/support/portals/portal.ts";
import template from "../../e2e/support/template.ts";
import { browserFor } from "../checks/browser.mjs";

type Visit = { browser: Browser; portal: Portal; known: ReturnType<typeof demo> };

/** A browser before the production build with the demonstration cluster, for pictures. */
export async function withDemoBrowser(visit: (given: Visit) => Promise<void>) {
  const built = spawnSync(process.execPath, ["scripts/checks/build-if-changed.mjs"], { stdio: "inherit" });
  if (built.status !== 0) process.exit(built.status ?? 1);
  const executablePath = browserFor({ mayInstall: true });
  if (!executablePath) process.exit(1);
  await template();
  const visited = async (portal: Portal) => {
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    await visit({ browser, portal, known: demo(portal) });
    await browser.close();
  };
  // Without a mail server, mails go to the demonstration's own mailbox, where they can be looked at.
  await withPortal("demo", visited, { PORTAL_SMTP: "" });
}
