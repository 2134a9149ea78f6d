import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { chooseFirstMeeting } from "#domain/consortia/first-meetings/choose-first-meeting";
import { proposeFirstMeeting } from "#domain/consortia/first-meetings/propose-first-meeting";
import { DAY, later } from "#lib/clock";
import { log } from "#lib/log";
import { delivery } from "#lib/mail/mail";
import { expectDone } from "#test/expect-done";
import { asker, consortium, emailOf } from "#test/fixtures/consortia";
import { mailServer } from "#test/mail/mail-server";
import { attachedEvent } from "./attached-event.ts";
import { workerPass } from "./pass.ts";

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

test("the email about a meeting whose time is chosen has its file for calendars, for both sides, and no other email has one", async () => {
  const made = await consortium();
  const { ctx, organisationId, requestId } = await asker(made);
  const times = [later(ctx.now, DAY)];
  const proposed = await proposeFirstMeeting(made.coordinator, {
    consortiumId: made.id,
    requestId,
    minutes: 30,
    place: "Bilbao, 3",
    times,
  });
  const { meetingId } = expectDone(proposed);
  expectDone(await chooseFirstMeeting(ctx, { consortiumId: made.id, organisationId, meetingId, slot: 0 }));
  while ((await workerPass({ clock: () => new Date(), deliver: delivery(), origin: "https://portal.example.org" })) > 0);
  const files = server.taken.flatMap(({ recipients, mail }) =>
    mail.attachments.map(({ contentType, filename, content }) => ({ recipients, contentType, filename, text: content.toString() })),
  );
  expect(files.map(({ recipients }) => recipients).toSorted()).toEqual([[emailOf(ctx)], [emailOf(made.coordinator)]].toSorted());
  for (const { contentType, filename, text } of files) {
    expect([contentType, filename]).toEqual(["text/calendar", "meeting.ics"]);
    expect(text).toContain(`UID:first-meeting-${meetingId}@portal.example.org`);
    expect(text).toContain("Bilbao\\, 3");
  }
  expect(server.taken.length).toBeGreaterThan(files.length);
});

test("a mail without an event has no file", () => {
  expect(attachedEvent({ consortium: "Hemen Bizi", path: "/en" }, "https://portal.example.org")).toBeUndefined();
});
