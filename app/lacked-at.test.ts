import { expect, test } from "vitest";
import { disablePerson } from "#domain/access/people/disable-person";
import { openSession } from "#domain/access/sign-in/open-session";
import { context } from "#domain/kernel/context";
import { APPLICATION_COOKIE, SESSION_COOKIE } from "#lib/sessions/cookies";
import { person, staff } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { draftApplication } from "#test/fixtures/applications";
import { lackedAt } from "./lacked-at.ts";

const at = (path: string, cookie?: string) => lackedAt(path, new Headers(cookie === undefined ? {} : { cookie }));

test("a page for people with an account lacks it without a session that is open, and a page for everybody lacks nothing", async () => {
  const personId = await person();
  const { token } = expectDone(await openSession(context({ actor: { kind: "system", name: "test" } }), { personId, browser: "x" }));
  for (const cookie of [
    undefined,
    "theme=dark",
    `${SESSION_COOKIE()}=${"x".repeat(43)}`,
    `${SESSION_COOKIE()}=`,
    `${SESSION_COOKIE()}=%00`,
  ])
    for (const page of ["staff/applications", "profile", "account", "desk", "consortia/x/room"])
      expect(await at(`/en/${page}`, cookie), page).toBe("account");
  expect(await at("/eu/profile", `theme=dark; ${SESSION_COOKIE()}=${token}`)).toBeUndefined();
  expect(await at("/eu/profile", `${SESSION_COOKIE()}=old; ${SESSION_COOKIE()}=${token}`), "of two, pages ask the last").toBeUndefined();
  for (const page of ["", "/apply", "/directory", "/searches/stop/x"]) expect(await at(`/en${page}`), page).toBeUndefined();
  expectDone(await disablePerson(await staff("staffAdmin"), { personId }));
  expect(await at("/eu/profile", `${SESSION_COOKIE()}=${token}`)).toBe("account");
});

test("a page of an application lacks it in a browser that does not know it, or knows another", async () => {
  const [mine, other] = [await draftApplication(), await draftApplication()];
  const page = `/en/apply/tasks/${mine.reference}/question/size`;
  expect(await at(page, `${APPLICATION_COOKIE()}=${mine.access}`)).toBeUndefined();
  for (const access of ["", other.access, "x".repeat(43)]) expect(await at(page, `${APPLICATION_COOKIE()}=${access}`)).toBe("application");
  expect(await at("/en/apply/tasks/BHC-nowhere", `${APPLICATION_COOKIE()}=${mine.access}`)).toBe("application");
});
