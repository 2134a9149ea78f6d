"use server";
import { redirect } from "next/navigation";
import { createCall } from "#domain/calls/create-call";
import { editCall } from "#domain/calls/edit-call";
import { CreateCall, EditCall, OneCall, SomeCalls } from "#domain/calls/input";
import { publishCalls } from "#domain/calls/publish-calls";
import { OverrideRule, RemoveOverride } from "#domain/calls/rules/input";
import { overrideRule } from "#domain/calls/rules/override-rule";
import { removeOverride } from "#domain/calls/rules/remove-override";
import { withdrawCall } from "#domain/calls/withdraw-call";
import type { Locale } from "#domain/kernel/state";
import { formAction } from "#lib/forms/form-action";
import { withRows } from "#lib/forms/form-rows";
import { paths } from "#lib/paths";

const BLANK = { at: "" };

export const create = withRows(
  formAction({
    words: "calls",
    input: CreateCall,
    verb: createCall,
    after: ({ slug }, locale) => redirect(paths(locale).staffCallDone(slug, "created")),
  }),
  BLANK,
);

export const edit = withRows(
  formAction({
    words: "calls",
    input: EditCall,
    verb: editCall,
    after: ({ slug }, locale) => redirect(paths(locale).staffCallDone(slug, "saved")),
  }),
  BLANK,
);

export const publish = formAction({
  words: "calls",
  input: SomeCalls,
  verb: publishCalls,
  after: ({ slugs }, locale) => redirect(paths(locale).staffCalls(undefined, slugs.length)),
});

/** From the page of one call, where staff stay. */
export const publishOne = formAction({
  words: "calls",
  input: SomeCalls,
  verb: publishCalls,
  after: ({ slugs }, locale) => redirect(paths(locale).staffCallDone(slugs[0] ?? "", "published")),
});

export const withdraw = formAction({
  words: "calls",
  input: OneCall,
  verb: withdrawCall,
  after: (_, locale) => redirect(paths(locale).staffCalls("withdrawn", 1)),
});

const toOverrides = ({ slug }: { slug: string }, locale: Locale) => redirect(paths(locale).staffCall(slug));

export const override = formAction({ words: "calls.overrides", input: OverrideRule, verb: overrideRule, after: toOverrides });

export const restore = formAction({ words: "calls.overrides", input: RemoveOverride, verb: removeOverride, after: toOverrides });
