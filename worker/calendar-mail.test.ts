import { expect, test } from "vitest";
import { cancelFirstMeeting } from "#domain/consortia/first-meetings/cancel-first-meeting";
import { chooseFirstMeeting } from "#domain/consortia/first-meetings/choose-first-meeting";
import { proposeFirstMeeting } from "#domain/consortia/first-meetings/propose-first-meeting";
import { DAY, later } from "#lib/clock";
import { expectDone } from "#test/expect-done";
import { asker, consortium, emailOf } from "#test/fixtures/consortia";
import { overSmtp } from "#test/mail/over-smtp";
import { attachedEvent } from "./attached-event.ts";

const delivered = overSmtp();

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
  const mails = await delivered();
  const files = mails.flatMap(({ recipients, mail }) =>
    mail.attachments.map(({ contentType, filename, content }) => ({ recipients, contentType, filename, text: content.toString() })),
  );
  expect(files.map(({ recipients }) => recipients).toSorted()).toEqual([[emailOf(ctx)], [emailOf(made.coordinator)]].toSorted());
  for (const { contentType, filename, text } of files) {
    expect([contentType, filename]).toEqual(["text/calendar", "meeting.ics"]);
    expect(text).toContain("LOCATION:Bilbao\\, 3");
    expect(text).toContain(`UID:first-meeting-${meetingId}@portal.example.org`);
  }
  expect(mails.length).toBeGreaterThan(files.length);
});

test("the email about a cancelled meeting takes it out of the calendars that took it", async () => {
  const made = await consortium();
  const { ctx, organisationId, requestId } = await asker(made);
  const times = [later(ctx.now, DAY)];
  const { meetingId } = expectDone(await proposeFirstMeeting(made.coordinator, { consortiumId: made.id, requestId, minutes: 30, times }));
  expectDone(await chooseFirstMeeting(ctx, { consortiumId: made.id, organisationId, meetingId, slot: 0 }));
  const before = (await delivered()).length;
  expectDone(await cancelFirstMeeting(made.coordinator, { consortiumId: made.id, requestId }));
  const files = (await delivered()).slice(before).flatMap(({ recipients, mail }) => mail.attachments.map((file) => ({ recipients, file })));
  expect(files.map(({ recipients }) => recipients).toSorted()).toEqual([[emailOf(ctx)], [emailOf(made.coordinator)]].toSorted());
  for (const { file } of files) {
    expect(file.headers.get("content-type")).toMatchObject({ params: { method: "CANCEL" } });
    const text = file.content.toString();
    for (const line of [
      "METHOD:CANCEL",
      "STATUS:CANCELLED",
      "SEQUENCE:1",
      "ORGANIZER:mailto:",
      `UID:first-meeting-${meetingId}@portal.example.org`,
    ])
      expect(text).toContain(line);
  }
});

test("a mail without an event has no file", () => {
  expect(attachedEvent({ consortium: "Hemen Bizi", path: "/en" }, "https://portal.example.org")).toBeUndefined();
});
