"use server";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChangeFeed, FollowCall } from "#domain/calls/calendar/calendar-input";
import { createCalendarFeed } from "#domain/calls/calendar/create-calendar-feed";
import { followCall } from "#domain/calls/calendar/follow-call";
import { revokeCalendarFeed } from "#domain/calls/calendar/revoke-calendar-feed";
import { unfollowCall } from "#domain/calls/calendar/unfollow-call";
import { portalUrl } from "#lib/env";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

export const follow = formAction({
  words: "calls",
  input: FollowCall,
  verb: followCall,
  after: ({ slug }, locale) => redirect(paths(locale).call(slug)),
});

export const unfollow = formAction({
  words: "calls",
  input: FollowCall,
  verb: unfollowCall,
  after: ({ slug }, locale) => redirect(paths(locale).call(slug)),
});

export const createFeed = formAction({
  words: "calls",
  input: ChangeFeed,
  verb: createCalendarFeed,
  after: async ({ token }, locale) => {
    const t = await getTranslations("calls.feed");
    return t("made", { address: `${portalUrl() ?? ""}${paths(locale).callFeed(token)}` });
  },
});

export const revokeFeed = formAction({
  words: "calls",
  input: ChangeFeed,
  verb: revokeCalendarFeed,
  after: (_, locale) => redirect(paths(locale).calls("feedDeleted")),
});
