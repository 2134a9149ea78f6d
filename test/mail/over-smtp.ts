import { afterEach, beforeEach, vi } from "vitest";
import { log } from "#lib/log";
import { delivery } from "#lib/mail/mail";
import { workerPass } from "../../worker/pass.ts";
import { mailServer, type ReceivedMail } from "./mail-server.ts";

/** Gives each test of a file a mail server of its own. What it answers delivers over SMTP all that is due, and gives what that server has taken so far. */
export function overSmtp(): () => Promise<ReceivedMail[]> {
  log.level = "silent";
  let server: Awaited<ReturnType<typeof mailServer>>;
  beforeEach(async () => {
    server = await mailServer();
    vi.stubEnv("PORTAL_SMTP", server.url);
    vi.stubEnv("PORTAL_MAIL_FROM", "portal@cluster.example");
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await server.close();
  });
  return async () => {
    while ((await workerPass({ clock: () => new Date(), deliver: delivery(), origin: "https://portal.example.org" })) > 0);
    return server.taken;
  };
}
