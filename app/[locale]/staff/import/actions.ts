"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cancelImport } from "#domain/exchange/import/cancel-import";
import { checkImport } from "#domain/exchange/import/check-import";
import { forgetMapping } from "#domain/exchange/import/forget-mapping";
import { mapImport } from "#domain/exchange/import/map-import";
import { inviteContacts } from "#domain/exchange/import/organisations/invite-contacts";
import { publishImported } from "#domain/exchange/import/organisations/publish-imported";
import { inviteImported } from "#domain/exchange/import/people/invite-imported";
import { readAgain } from "#domain/exchange/import/read-again";
import { undoImport } from "#domain/exchange/import/undo-import";
import {
  CheckImport,
  InviteContacts,
  InviteImported,
  MapImport,
  OneImport,
  OneMapping,
  PublishImported,
  ReadAgain,
} from "#domain/exchange/input";
import type { Locale } from "#domain/kernel/state";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

const words = "exchange.import";
const to = (_: unknown, locale: Locale, { importId }: OneImport) => redirect(paths(locale).staffImport(importId));
const toList = (done: "cancelled" | "cancelling" | "forgotten", locale: Locale) => redirect(paths(locale).staffImportsDone(done));

export const map = formAction({ words, input: MapImport, verb: mapImport, after: to });
export const read = formAction({ words, input: ReadAgain, verb: readAgain, after: to });
export const check = formAction({ words, input: CheckImport, verb: checkImport, after: to });
export const cancel = formAction({
  words,
  input: OneImport,
  verb: cancelImport,
  after: ({ isDeleted }, locale) => toList(isDeleted ? "cancelled" : "cancelling", locale),
});
export const undo = formAction({ words, input: OneImport, verb: undoImport, after: to });
export const invite = formAction({ words, input: InviteImported, limit: "invitation", verb: inviteImported, after: to });

/** What was done, in the place of the form or beside what is left of it. */
export const publish = formAction({
  words,
  input: PublishImported,
  verb: publishImported,
  after: async ({ later, published, incomplete }) => {
    refresh();
    const t = await getTranslations("exchange.import.created");
    return later > 0 ? t("publishing", { n: later }) : t("published", { n: published, incomplete });
  },
});
export const inviteTo = formAction({
  words,
  input: InviteContacts,
  limit: "invitation",
  verb: inviteContacts,
  after: async ({ sent, left }) => {
    refresh();
    return (await getTranslations("exchange.import.created"))("invitedContacts", { n: sent, left });
  },
});
export const forget = formAction({ words, input: OneMapping, verb: forgetMapping, after: (_, locale) => toList("forgotten", locale) });
