import { afterEach, expect, test, vi } from "vitest";
import { mailServer } from "#test/mail/mail-server";
import { demoMail, demoMails } from "./demo-mail.ts";
import { delivery } from "./mail.ts";

const mail = {
  id: "0123456789abcdefghjkmnpqrs",
  messageId: "0123456789abcdefghjkmnpqrs@auzolan",
  to: "leire@example.org",
  sender: "Basque Health Cluster",
  subject: "Your sign-in link",
  text: "Hello",
  html: "<p>Hello</p>",
  date: new Date("2026-11-25T10:00:00Z"),
};
afterEach(() => {
  vi.unstubAllEnvs();
});

async function sent(given: Partial<typeof mail>) {
  const server = await mailServer();
  vi.stubEnv("PORTAL_SMTP", server.url);
  vi.stubEnv("PORTAL_MAIL_FROM", "portal@example.org");
  try {
    await delivery()?.({ ...mail, ...given });
    return server.taken;
  } finally {
    await server.close();
  }
}

test("one recipient, both parts, our Message-ID, marked as automatic, answers go to the team", async () => {
  const [taken] = await sent({});
  expect(taken?.recipients).toEqual(["leire@example.org"]);
  expect(taken?.mail.messageId).toBe(`<${mail.messageId}>`);
  expect(taken?.mail.headers.get("auto-submitted")).toBe("auto-generated");
  expect(taken?.mail.replyTo?.value[0]?.address).toBe("portal@example.org");
  expect(taken?.mail.from?.text).toBe('"Basque Health Cluster" <portal@example.org>');
  expect(taken?.mail.date).toEqual(mail.date);
  expect([taken?.mail.text?.trim(), taken?.mail.html]).toEqual(["Hello", "<p>Hello</p>"]);
});

test("an email that its reader can stop says where their program does so by one request (RFC 8058), and no other does", async () => {
  const oneClickStop = "https://portal.example.org/en/searches/stop/abc/one-click";
  const [taken] = await sent({ oneClickStop } as Partial<typeof mail>);
  expect(taken?.raw).toMatch(new RegExp(`List-Unsubscribe:\\s+<${oneClickStop}>`));
  expect(taken?.raw).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  expect((await sent({}))[0]?.raw).not.toContain("List-Unsubscribe");
});

test("an email among which its reader can choose names the page where they do, and promises no single request", async () => {
  const choice = "https://portal.example.org/en/consortia/etxean-bizi/discussion#emails";
  const [taken] = await sent({ choice } as Partial<typeof mail>);
  expect(taken?.raw).toMatch(new RegExp(`List-Unsubscribe:\\s+<${choice}>`));
  expect(taken?.raw).not.toContain("List-Unsubscribe-Post");
});

const HOSTILE = [
  "x\r\nBcc: other@example.com",
  "x\nTo: other@example.com\n\nbody",
  "x\u2028Bcc: other@example.com",
  'x" <other@example.com>, "y',
  "=?utf-8?q?x=0D=0ABcc:_other@example.com?=",
  "x\u0000\r\n.\r\nMAIL FROM:<a@b.c>",
];
test.each(HOSTILE)("a name or subject like %j adds no header and no recipient", async (text) => {
  const [plain] = await sent({});
  const [taken] = await sent({ subject: text, sender: text });
  expect(taken?.recipients).toEqual(["leire@example.org"]);
  expect([...(taken?.mail.headers.keys() ?? [])].sort()).toEqual([...(plain?.mail.headers.keys() ?? [])].sort());
  expect(taken?.mail.bcc).toBeUndefined();
  expect([taken?.mail.to].flat()).toHaveLength(1);
});

test.each([
  "a@example.org, b@example.org",
  '"b@evil.example"@example.org',
  "a@example.org\r\nBcc: b@example.org",
  "a b@example.org",
  "nobody",
])("%j is no recipient", async (to) => {
  await expect(sent({ to })).rejects.toThrow("not one address");
});

test("an international domain is written to in its ASCII form", async () => {
  expect((await sent({ to: "info@ñandú.example" }))[0]?.raw).toContain("To: info@xn--and-6ma2c.example");
});

test("the demonstration keeps mail in its folder, a repeat once; without a mail server nothing leaves", async () => {
  expect(delivery()).toBeUndefined();
  vi.stubEnv("PORTAL_DEMO", "1");
  for (const id of [mail.id, mail.id, mail.id.replace("0", "1")])
    await delivery()?.({ ...mail, id, date: new Date(id.startsWith("0") ? 1 : 2) });
  expect(demoMails().map(({ id }) => id[0])).toEqual(["1", "0"]);
  expect(demoMail(mail.id)).toMatchObject({ to: mail.to, subject: mail.subject, text: "Hello" });
  expect(demoMail("../../secrets")).toBeUndefined();
});
