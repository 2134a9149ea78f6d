import { expect, test } from "vitest";
import { mailboxFault, scannerFault, settingFault, urlFault } from "./settings.ts";

test.each([
  "https://portal.example.org",
  "https://portal.example.org:8443",
  "http://127.0.0.1:3000",
  "http://localhost:3000",
  "http://[::1]:3000",
])("%s can be the portal's address", (url) => expect(urlFault(url)).toBeUndefined());

test.each([
  ["portal.example.org", "not a web address"],
  ["http://portal.example.org", "Set it to https://portal.example.org"],
  ["http://127.0.0.1.example.org", "without encryption"],
  ["ftp://portal.example.org", "only https"],
  ["https://portal.example.org/", "remove the path"],
  ["https://portal.example.org/portal", "remove the path"],
])("%s cannot, and the line says what to do", (url, said) => {
  expect(urlFault(url)).toContain(said);
});

test.each([
  [{ url: "http://127.0.0.1:3000" }],
  [{ url: "http://localhost:3000", from: "portal@localhost" }],
  [{ url: "https://portal.example.org", from: "Portal <portal@example.org>", contact: "office@example.org" }],
  [{ url: "https://portal.example.org", from: "portal@example.org" }],
])("%o says where people can write", (addresses) => expect(mailboxFault(addresses)).toBeUndefined());

test.each([
  [{ url: "https://portal.example.org" }, "PORTAL_MAIL_FROM is not set"],
  [{ url: "https://portal.example.org", from: "portal@localhost" }, "PORTAL_MAIL_FROM is portal@localhost"],
  [{ url: "https://portal.example.org", from: "a@example.org", contact: "Office <o@localhost>" }, "PORTAL_CONTACT is Office"],
])("%o does not, and the line says what to set", (addresses, said) => {
  expect(mailboxFault(addresses)).toContain(said);
  expect(mailboxFault(addresses)).toContain("Set it to an address of your domain");
});

test.each([
  {},
  { PORTAL_DATABASE: "data/portal.sqlite", PORTAL_SMTP: "", PORTAL_DECISION_HOLD: "", PORTAL_WORKER: "" },
  { PORTAL_DATABASE: "postgresql://portal:p%40ss@db.example.org/portal?sslmode=verify-full", PORTAL_DECISION_HOLD: "0" },
  { PORTAL_DATABASE: "postgres://portal@/portal?host=/run/postgresql" },
  { PORTAL_DATABASE: "postgres:///portal" },
  {
    PORTAL_SMTP: "smtps://portal:secret@mail.example.org:465",
    PORTAL_MAIL_FROM: "portal@example.org",
    PORTAL_CONTACT: "Office <o@example.org>",
  },
  { PORTAL_SMTP: "smtp://127.0.0.1", PORTAL_MAIL_FROM: "portal@localhost", PORTAL_WORKER: "off", PORTAL_DNS: "off" },
  { PORTAL_WORKER: "process" },
  { PORTAL_WORKER: "inline" },
  { PORTAL_TRUSTED_PROXIES: "2", PORTAL_LIMITS: "1.5" },
  { PORTAL_SCANNER: "no-such-scanner" },
])("%o can be set", (settings) => expect(settingFault(settings)).toBeUndefined());

test.each([
  [{ PORTAL_DATABASE: "mysql://portal:secret@db.example.org/portal" }, "PORTAL_DATABASE", "postgres://user:password@host/database"],
  [{ PORTAL_DATABASE: "postgres://portal:secret/1@db.example.org/portal" }, "PORTAL_DATABASE", "%2F"],
  [{ PORTAL_SMTP: "mail.example.org" }, "PORTAL_SMTP", "smtp://user:password@host:port"],
  [{ PORTAL_SMTP: "mail.example.org:587" }, "PORTAL_SMTP", "smtp://user:password@host:port"],
  [{ PORTAL_SMTP: "smtp://portal:secret/1@mail.example.org" }, "PORTAL_SMTP", "%2F"],
  [{ PORTAL_MAIL_FROM: "portal" }, "PORTAL_MAIL_FROM", "portal@example.org"],
  [{ PORTAL_CONTACT: "a@example.org, b@example.org" }, "PORTAL_CONTACT", "one email address"],
  [{ PORTAL_TRUSTED_PROXIES: "yes" }, "PORTAL_TRUSTED_PROXIES", "whole number"],
  [{ PORTAL_TRUSTED_PROXIES: "-1" }, "PORTAL_TRUSTED_PROXIES", "whole number"],
  [{ PORTAL_DECISION_HOLD: "2m" }, "PORTAL_DECISION_HOLD", "seconds"],
  [{ PORTAL_LIMITS: "0.5" }, "PORTAL_LIMITS", "at least 1"],
  [{ PORTAL_LIMITS: "many" }, "PORTAL_LIMITS", "at least 1"],
  [{ PORTAL_WORKER: "false" }, "PORTAL_WORKER", "process, inline or off"],
  [{ PORTAL_DNS: "no" }, "PORTAL_DNS", "off"],
])("%o is refused in one line that names the setting and what it must be, and never a password", (settings, name, said) => {
  const line = settingFault(settings) ?? "";
  expect(line).toContain(name);
  expect(line).toContain(said);
  expect(line).not.toMatch(/secret|\n/);
});

test.each([undefined, " ", "sh -c true", `${process.execPath} --version`])("a portal can start with the scanner %j", (command) => {
  expect(scannerFault(command)).toBeUndefined();
});

test.each([
  ["no-such-scanner --no-summary", "begins with no-such-scanner"],
  ["/nowhere/clamdscan", "correct its path"],
  [process.cwd(), "correct its path"],
  [`${process.cwd()}/package.json`, "correct its path"],
])("a portal does not start with the scanner %j, and a copy of its data is still made", (command, said) => {
  expect(scannerFault(command)).toContain(said);
  expect(settingFault({ PORTAL_SCANNER: command })).toBeUndefined();
});
