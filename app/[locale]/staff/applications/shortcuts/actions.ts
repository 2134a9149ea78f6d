"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { chooseShortcuts } from "#domain/access/people/choose-shortcuts";
import { formAction } from "#lib/forms/form-action";

export const choose = formAction({
  words: "queue",
  input: z.strictObject({ shortcuts: z.enum(["on", "off"]) }),
  verb: chooseShortcuts,
  after: () => {
    refresh();
    return undefined;
  },
});
