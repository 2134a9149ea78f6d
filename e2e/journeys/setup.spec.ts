import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { mailServer } from "../support/mailbox.ts";
import { apply, button, completeProfile, decide, field, follow, takeFromQueue } from "../support/main-job.ts";
import { freePort } from "../support/portal.ts";
import { expect, test } from "../support/test.ts";
import { wordsIn } from "../support/words.ts";

const DATA = "test-results/portals/setup";

/** `npm start` where nothing is yet: the program, and the set-up link that it prints. */
async function startEmpty(smtp: string) {
  rmSync(DATA, { recursive: true, force: true });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = { PORT: String(port), PORTAL_URL: url, PORTAL_DATA: DATA, PORTAL_DATABASE: "", PORTAL_DEMO: "", PORTAL_SMTP: smtp };
  const program = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, ...settings, PORTAL_LIMITS: "1000", PORTAL_DECISION_HOLD: "1", PORTAL_MAIL_FROM: "portal@example.org" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  program.stdout.on("data", (chunk) => {
    said += chunk;
  });
  await expect.poll(() => said, { timeout: 60_000 }).toMatch(/\/setup\/[\w-]{43}/);
  await expect
    .poll(
      () =>
        fetch(`${url}/livez`).then(
          (answer) => answer.status,
          () => 0,
        ),
      { timeout: 60_000 },
    )
    .toBe(200);
  return { url, link: /http\S+\/setup\/[\w-]{43}/.exec(said)?.[0] ?? "", program };
}

test("from an empty database through the set-up link to the first approved member", async ({ browser }) => {
  test.setTimeout(240_000);
  const t = wordsIn("en");
  const mailbox = await mailServer();
  const { url, link, program } = await startEmpty(mailbox.url);
  const [staff, applicant, late] = await Promise.all([0, 1, 2].map(async () => (await browser.newContext({ baseURL: url })).newPage()));
  if (!staff || !applicant || !late) throw new Error("no browser");
  try {
    await staff.goto(link);
    await expect(field(staff, "cluster")).toHaveValue("Basque Health Cluster");
    for (const [name, text] of Object.entries({ firstName: "Irati", lastName: "Lehena", email: "irati@example.org", position: "Manager" }))
      await field(staff, name).fill(text);
    await button(staff, t("access.setup.do")).click();
    await staff.waitForURL((address) => !address.pathname.includes("/setup/"));
    expect((await late.goto(link))?.status()).toBe(404);
    await expect(late.getByRole("heading", { level: 1, name: t("access.setup.ended") })).toBeVisible();

    const email = "first@example.org";
    const reference = await apply(applicant, t, "en", email, "Made-up First Works");
    await follow(applicant, mailbox, email, /\/apply\/confirm\//, t("membership.confirm.do"));
    await mailbox.next("irati@example.org", new RegExp(reference));
    await mailbox.next(email, new RegExp(reference));
    await takeFromQueue(staff, t, "en", reference, "Made-up First Works");
    await decide(staff, t, "approve", "review.decide.approveDo");
    await follow(applicant, mailbox, email, /\/invitations\//, t("access.invitation.accept"));
    await completeProfile(applicant, t, "en");
    await late.goto("/en/directory");
    await expect(late.getByRole("link", { name: "Made-up First Works" })).toBeVisible();
  } finally {
    const ended = new Promise((done) => program.once("exit", done));
    if (program.exitCode === null && program.kill("SIGTERM")) await ended;
    await mailbox.close();
  }
});
