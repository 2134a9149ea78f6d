import type { Page } from "@playwright/test";
import { newToken } from "#lib/ids";
import { hydrated } from "../../support/browser/page-ready.ts";
import { demo } from "../../support/places.ts";
import { builtPages, filled } from "../../support/portals/build.ts";
import type { Mailbox } from "../../support/portals/mailbox.ts";
import type { Portal } from "../../support/portals/portal.ts";
import { accountOf, inDatabase } from "../../support/subjects/accounts.ts";
import { expect, test } from "../../support/test.ts";

const CONFIRM = /\/sign-in\/confirm\//;
const SESSION = "auzolan-session";

async function ask(page: Page, mailbox: Mailbox, email: string, path = "/en/sign-in") {
  await page.goto(path);
  await page.getByLabel("Email address").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your email");
  return mailbox.link(email, CONFIRM);
}
const post = (portal: Portal, path: string, fields: Record<string, string>, cookie = "") => {
  const body = new URLSearchParams(fields).toString();
  const headers = {
    origin: portal.url,
    cookie,
    "content-type": "application/x-www-form-urlencoded",
    "content-length": String(body.length),
  };
  return fetch(portal.url + path, { method: "POST", redirect: "manual", headers, body });
};
const redeem = (portal: Portal, link: string, cookie = "", over = "") =>
  post(portal, "/en/sign-in/redeem", { token: link.slice(link.lastIndexOf("/") + 1), over }, cookie);
const opens = (answer: Response) =>
  answer.headers.getSetCookie().some((cookie) => cookie.startsWith(`${SESSION}=`) && !cookie.startsWith(`${SESSION}=;`));

test("B1 a page of members leads to the sign-in page, and the mailed link back to it @plain", async ({
  page,
  portal,
  mailbox,
  expectNoViolations,
}) => {
  const { email } = await accountOf(portal, "owner");
  await page.goto("/en/people");
  await expect(page).toHaveURL(/\/en\/sign-in\?returnTo=%2Fen%2Fpeople$/);
  await expectNoViolations();
  const link = await ask(page, mailbox, email, page.url());
  await expectNoViolations();
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Sign in here as");
  await expectNoViolations();
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(`${portal.url}/en/people`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("People");
  await expectNoViolations();

  // Opened once more, the link is over, and whoever it signed in is told so.
  await page.goto(link);
  await expect(page.getByText("is already signed in here.")).toBeVisible();
  await expectNoViolations();
  await page.getByRole("link", { name: "Continue as this person" }).click();
  await expect(page).toHaveURL(`${portal.url}/en/desk`);
});

test("from every page of members and staff a visitor is led to sign in and back, whether there is such a page or not", async ({
  portal,
}) => {
  const inner = /^\/\[locale\]\/(staff|desk|people|profile|account|consortia\/new|consortia\/\[slug\]\/\w+)(\/|$)/;
  const pages = builtPages().filter((page) => inner.test(page));
  expect(pages.length).toBeGreaterThan(25);
  const application = demo(portal).one("select id from applications where submitted_at is not null limit 1");
  const there = pages.map(filled).concat(`/en/staff/applications/${application}`, "/en/staff/nowhere", "/en/staff/no/where?at=all");
  for (const path of there) {
    const answer = await fetch(portal.url + path, { redirect: "manual" });
    expect([path, answer.status, answer.headers.get("location")]).toEqual([path, 307, `/en/sign-in?returnTo=${encodeURIComponent(path)}`]);
  }
});

test("a scanner that opens the link a hundred times, and a browser that presses nothing, use nothing up", async ({
  page,
  portal,
  mailbox,
  as,
}) => {
  const { email } = await accountOf(portal, "owner");
  const link = await ask(page, mailbox, email);
  for (const method of ["GET", "HEAD"] as const) {
    const answers = await Promise.all(Array.from({ length: 50 }, () => fetch(link, { method, headers: { "sec-purpose": "prefetch" } })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(answers.some(opens)).toBe(false);
  }
  const scanner = await as.visitor();
  await scanner.goto(link);
  await hydrated(scanner);
  expect((await scanner.context().cookies()).map(({ name }) => name)).not.toContain(SESSION);
  await page.goto(link);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/en\/desk$/);
});

test("fifty redemptions at once give one session", async ({ page, portal, mailbox }) => {
  const { email } = await accountOf(portal, "owner");
  const link = await ask(page, mailbox, email);
  const answers = await Promise.all(Array.from({ length: 50 }, () => redeem(portal, link)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
  expect(answers.filter(opens)).toHaveLength(1);
});

test("the mail is read on the phone while the form is on the desk @plain", async ({ page, portal, mailbox, as }) => {
  const { email } = await accountOf(portal, "owner");
  const link = await ask(page, mailbox, email);
  const phone = await as.visitor();
  await phone.goto(link);
  await phone.getByRole("button", { name: "Sign in" }).click();
  await expect(phone).toHaveURL(/\/en\/desk$/);
  // The desk is as it was, and one press brings it a link of its own.
  await page.reload();
  await page.getByRole("button", { name: "Send it again" }).click();
  await page.goto(await mailbox.link(email, CONFIRM));
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/en\/desk$/);
  await phone.goto("/en/account");
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("Account");
});

test("an unknown address gets the same page, and no mail", async ({ page, portal, mailbox }) => {
  const { email } = await accountOf(portal, "owner");
  const unknown = email.replace(/^./, "q");
  const words = async (address: string) => {
    await page.goto("/en/sign-in");
    await page.getByLabel("Email address").fill(address);
    await page.getByRole("button", { name: "Send me a link" }).click();
    return ((await page.getByRole("main").textContent()) ?? "").replace(address, "…").replace(/\d\d:\d\d/, "…");
  };
  expect(await words(unknown)).toBe(await words(email));
  await mailbox.link(email, CONFIRM);
  expect(mailbox.count(unknown)).toBe(0);
});

test("a link that was used, has run out, or never was, offers a new one and never gives a session @plain", async ({
  page,
  portal,
  mailbox,
}) => {
  const { email } = await accountOf(portal, "owner");
  const used = await ask(page, mailbox, email);
  expect(opens(await redeem(portal, used))).toBe(true);
  const late = await ask(page, mailbox, email);
  inDatabase(portal, (db) => db.prepare("update sign_in_links set expires_at = ?").run(Date.now() - 1000));
  const confirm = (token: string) => `${portal.url}/en/sign-in/confirm/${token}`;
  for (const link of [used, late, confirm(newToken()), confirm("x"), confirm("x".repeat(2000))]) {
    const answer = await redeem(portal, link);
    expect(answer.status, link).toBe(303);
    expect(opens(answer), link).toBe(false);
    const shown = await page.goto(link);
    expect(shown?.status(), link).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link no longer works");
  }
  for (const broken of ["%00", "..%2F..", "%E0%A4%A"]) expect([400, 404]).toContain((await fetch(confirm(broken))).status);
  await expect(page.getByLabel("Email address")).toHaveValue(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your email");
  await mailbox.link(email, CONFIRM);
});

test("malformed posts of tokens are answered with a page of ours", async ({ portal }) => {
  for (const path of [
    "/en/sign-in/redeem",
    "/en/sign-in/request",
    "/en/invitations/accept",
    "/en/invitations/renew",
    "/en/step-up/request",
  ])
    for (const [type, body] of [
      ["multipart/form-data", "no parts"],
      ["multipart/form-data; boundary=x", "--x\r\n"],
      ["application/json", "{"],
      ["application/x-www-form-urlencoded", "%%%=%00"],
    ] as const) {
      const answer = await fetch(portal.url + path, {
        method: "POST",
        redirect: "manual",
        headers: { origin: portal.url, "content-type": type, "content-length": String(body.length) },
        body,
      });
      expect(answer.status, `${path} ${type}`).toBe(303);
    }
});

test("somebody else's session is named before it ends, and never ends unseen", async ({ portal, mailbox, page, as }) => {
  const [owner, staff] = [await accountOf(portal, "owner"), await accountOf(portal, "staffAdmin")];
  const link = await ask(page, mailbox, owner.email);
  const other = await as.person(staff.email);
  await other.goto("/en/account");
  const cookie = (await other.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  // A form that was shown before anybody signed in here.
  const answer = await redeem(portal, link, cookie);
  expect(answer.headers.get("location")).toContain("/sign-in/confirm/");
  expect(opens(answer)).toBe(false);
  await other.goto(link);
  await expect(other.getByText("If you continue, that session will end.")).toBeVisible();
  await other.getByRole("button", { name: "Sign in" }).click();
  await expect(other).toHaveURL(/\/en\/desk$/);
  await other.goto("/en/account");
  await expect(other.getByText(owner.email)).toBeVisible();
});
