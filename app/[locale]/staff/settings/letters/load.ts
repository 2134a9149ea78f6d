import { getTranslations } from "next-intl/server";
import { isStaffAdmin } from "#domain/kernel/actor";
import { LOCALES } from "#domain/kernel/state";
import { withLengths } from "#domain/retention/said-lengths";
import { LETTERS } from "#domain/review/letters/letter";
import { letterVersions, stampOfDrafts, workingLetter } from "#domain/review/letters/letters";
import { lettersLastSent } from "#domain/review/letters/letters-last-sent";
import { LETTER_NAMES } from "#domain/review/state";
import { requestContext } from "#lib/requests/request-context";
import { staffOnly } from "../../staff-only.ts";

/**
 * Every letter in every language: the one being written, else the cluster's own in force, else the portal's; and the stamp of all drafts; and when each letter was last sent.
 * `own`: whether the words shown are the cluster's. For administrators.
 */
export async function loadLetters() {
  const actor = await staffOnly();
  if (!actor || !isStaffAdmin(actor)) return undefined;
  const [versions, lastSent, words] = await Promise.all([
    requestContext().then(letterVersions),
    requestContext().then(lettersLastSent),
    Promise.all(LOCALES.map((locale) => getTranslations({ locale, namespace: "mail" }))),
  ]);
  const letters = LETTER_NAMES.flatMap((name) =>
    LOCALES.map((locale, n) => {
      const { inForce, draft, stamp } = workingLetter(versions, name, locale);
      const { template } = LETTERS[name];
      const standard = (part: "subject" | "body") => withLengths(template, String(words[n]?.raw(`templates.${template}.${part}`)));
      // Only some emails offer a reply; the types know the keys of those only.
      const offer = `templates.${template}.reply` as "templates.application-refused.reply";
      const reply = words[n]?.has(offer) ? `\n\n${words[n].raw(offer)}` : "";
      const shown = draft ?? inForce;
      return {
        name,
        locale,
        version: inForce?.body ? inForce.version : 0,
        draft: draft?.createdAt,
        publishedAt: inForce?.publishedAt ?? undefined,
        own: Boolean(shown?.body),
        stamp,
        subject: shown?.subject ?? standard("subject"),
        body: shown?.body ?? `${standard("body")}${reply}`,
      };
    }),
  );
  return { letters, lastSent, stamp: stampOfDrafts(versions.filter(({ publishedAt }) => publishedAt === null)) };
}
export type Letter = NonNullable<Awaited<ReturnType<typeof loadLetters>>>["letters"][number];
