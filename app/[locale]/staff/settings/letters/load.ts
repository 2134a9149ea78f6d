import { getTranslations } from "next-intl/server";
import { isStaffAdmin } from "#domain/kernel/actor";
import { LOCALES } from "#domain/kernel/state";
import { letterInForce } from "#domain/review/letters/letters";
import { LETTER_OUTCOMES } from "#domain/review/state";
import { requestContext } from "#lib/requests/request-context";
import { staffOnly } from "../../staff-only.ts";

const TEMPLATE = { approved: "application-approved", refused: "application-refused", changesAsked: "application-changes" } as const;

/** Every letter in force: the cluster's own, else the portal's as version 0. For administrators. */
export async function loadLetters() {
  const actor = await staffOnly();
  if (!actor || !isStaffAdmin(actor)) return undefined;
  const ctx = await requestContext();
  const letters = [];
  for (const outcome of LETTER_OUTCOMES)
    for (const locale of LOCALES) {
      const own = await letterInForce(ctx, outcome, locale);
      const standard = String((await getTranslations({ locale, namespace: "mail" })).raw(`templates.${TEMPLATE[outcome]}.body`));
      letters.push({ outcome, locale, version: own?.version ?? 0, body: own?.body ?? standard });
    }
  return letters;
}
export type Letter = NonNullable<Awaited<ReturnType<typeof loadLetters>>>[number];
