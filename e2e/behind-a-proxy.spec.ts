import { expect, test } from "@playwright/test";
import { sessionRow } from "#test/session-row";
import { actionIds } from "./support/portals/build.ts";
import { oneProcess } from "./support/portals/one-process.ts";
import { type Portal, withPortal } from "./support/portals/portal.ts";
import { callAction, inShort } from "./support/requests/actions.ts";
import { lacking } from "./support/requests/headers.ts";
import { post } from "./support/requests/post.ts";
import { askRaw } from "./support/requests/raw.ts";
import { accountOf } from "./support/subjects/accounts.ts";

test.describe.configure(oneProcess("of their own"));

const STRICT = { PORTAL_LIMITS: "1", PORTAL_TRUSTED_PROXIES: "1" };
const CONFIRM = /\/sign-in\/confirm\//;
const askForLink = (portal: Portal, email: string, given: { from?: string; cookie?: string }) =>
  post(portal.url, "/en/sign-in/request", { email }, given);

test("what a proxy says of the protocol changes no answer, and no address leads to another server", async () => {
  await withPortal(
    "empty",
    async (portal) => {
      for (const [target, status] of [
        ["/en", 200],
        ["/", 307],
        ["/apply", 307],
        ["/en/", 308],
        ["//en", 308],
        ["/en/nowhere", 404],
        ["/en/%25", 400],
        ["/en/organisations/%25zz", 400],
        ["/en/organisations/%", 400],
        ["/en/organisations/a%2520b", 404],
        ["*", 400],
        ["http://evil.example/en", 400],
        ["https://evil.example:443/", 400],
        ["//evil.example/en", 308],
        ["/\\evil.example", 308],
      ] as const)
        for (const protocol of ["", "http", "https", "https, http", "HTTPS"])
          for (const host of ["", "evil.example"]) {
            const headers = { ...(protocol && { "x-forwarded-proto": protocol }), ...(host && { "x-forwarded-host": host }) };
            const answer = await askRaw(portal.url, target, { headers });
            const what = `${target} ${protocol} ${host}`;
            expect([what, answer.status]).toEqual([what, status]);
            expect([what, lacking(answer)]).toEqual([what, []]);
            const to = answer.headers.location;
            if (to) expect([what, new URL(String(to), portal.url).host]).toEqual([what, new URL(portal.url).host]);
          }
    },
    STRICT,
  );
});

test("one network is one network, however the proxy writes its address", async () => {
  await withPortal(
    "empty",
    async (portal) => {
      const written = (n: number) =>
        [`5.6.7.8:${1000 + n}`, "5.6.7.8", "::ffff:506:708", "::ffff:5.6.7.8", `[::ffff:506:708]:${2000 + n}`][n % 5];
      const statuses: number[] = [];
      for (let n = 0; n < 27; n++) statuses.push((await askForLink(portal, `nobody${n}@example.org`, { from: written(n) ?? "" })).status);
      expect(statuses).toEqual([...Array(25).fill(303), 429, 429]);
      const v6: number[] = [];
      for (let n = 0; n < 26; n++)
        v6.push((await askForLink(portal, "a@example.org", { from: `[2001:db8:77::${n + 1}]:${1000 + n}` })).status);
      expect(v6).toEqual([...Array(25).fill(303), 429]);
      expect((await askForLink(portal, "a@example.org", { from: "::ffff:506:709" })).status).toBe(303);
    },
    STRICT,
  );
});

test("after a stranger's requests the owner still receives a sign-in link, and an unknown address gets the same answers", async () => {
  await withPortal(
    "demo",
    async (portal) => {
      const { email } = await accountOf(portal, "owner");
      const unknown = email.replace(/^./, "q");
      const answers = async (address: string, given: { from?: string; cookie?: string }) => {
        const { status, headers } = await askForLink(portal, address, given);
        return `${status} ${headers.get("location")}`;
      };
      for (let n = 0; n < 12; n++)
        expect(await answers(email, { from: "198.51.100.1" })).toBe(await answers(unknown, { from: "198.51.100.1" }));
      for (let n = 0; n < 6; n++) await portal.mailbox.link(email, CONFIRM);
      expect(portal.mailbox.count(email)).toBe(0);
      // At home, and from anywhere in a browser where they are signed in.
      expect(await answers(email, { from: "203.0.113.5" })).toBe(await answers(unknown, { from: "203.0.113.5" }));
      await portal.mailbox.link(email, CONFIRM);
      const cookie = `auzolan-session=${sessionRow(portal.database, email)}`;
      await askForLink(portal, email, { from: "198.51.100.1", cookie });
      await portal.mailbox.link(email, CONFIRM);
      expect(portal.mailbox.count(unknown)).toBe(0);
    },
    STRICT,
  );
});

test("two reviewers in one office do not use up each other's requests, nor those of a visitor there", async () => {
  await withPortal(
    "demo",
    async (portal) => {
      const id = actionIds().get("app/[locale]/(member)/account/actions.ts#edit") ?? "";
      const send = async (cookie: string) =>
        inShort(await callAction({ origin: portal.url, path: "/en/account", id, fields: { firstName: "" }, cookie, from: "203.0.113.9" }));
      const cookies: string[] = [];
      for (const role of ["reviewer", "staffAdmin"]) {
        const { email } = await accountOf(portal, role);
        cookies.push(`auzolan-session=${sessionRow(portal.database, email)}`);
      }
      // More together than one network may send.
      for (const cookie of cookies) for (let n = 0; n < 70; n++) expect(await send(cookie)).toMatch(/^invalid:/);
      expect(await send("")).not.toBe("failed:429");
      // And one person alone cannot send without end: at once, since on a slow machine a minute would be over before the last of many that follow one another.
      expect(await Promise.all(Array.from({ length: 250 }, () => send(cookies[0] ?? "")))).toContain("failed:429");
      expect(await send(cookies[1] ?? "")).toMatch(/^invalid:/);
    },
    STRICT,
  );
});

test("people of one network who correct mistakes in the short form use up nothing that others there need", async () => {
  await withPortal(
    "empty",
    async (portal) => {
      const id = actionIds().get("app/[locale]/(apply)/apply/actions.ts#sendApplication") ?? "";
      const send = async () =>
        inShort(await callAction({ origin: portal.url, path: "/en/apply", id, fields: { firstName: "" }, from: "203.0.113.9" }));
      for (let n = 0; n < 30; n++) expect(await send()).toMatch(/^invalid:/);
    },
    STRICT,
  );
});
