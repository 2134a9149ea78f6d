import { getTranslations } from "next-intl/server";
import { isStaffAdmin } from "#domain/kernel/actor";
import { LOCALES } from "#domain/kernel/state";
import { letterVersions, stampOfDrafts, workingLetter } from "#domain/review/letters/letters";
import { LETTER_OUTCOMES } from "#domain/review/state";
import { requestContext } from "#lib/requests/request-context";
import { staffOnly } from "../../staff-only.ts";

const TEMPLATE = { approved: "application-approved", refused: "application-refused", changesAsked: "application-changes" } as const;

/** Every letter in every language: the one being written, else the cluster's own in force, else the portal's as version 0; and the stamp of all drafts. For administrators. */
export async function loadLetters() {
  const actor = await staffOnly();
  if (!actor || !isStaffAdmin(actor)) return undefined;
  const [versions, words] = await Promise.all([
    requestContext().then(letterVersions),
    Promise.all(LOCALES.map((locale) => getTranslations({ locale, namespace: "mail" }))),
  ]);
  const letters = LETTER_OUTCOMES.flatMap((outcome) =>
    LOCALES.map((locale, n) => {
      const { inForce, draft, stamp } = workingLetter(versions, outcome, locale);
      const standard = (part: "subject" | "body") => String(words[n]?.raw(`templates.${TEMPLATE[outcome]}.${part}`));
      const shown = draft ?? inForce;
      return {
        outcome,
        locale,
        version: inForce?.version ?? 0,
        draft: draft?.createdAt,
        stamp,
        subject: shown?.subject ?? standard("subject"),
        body: shown?.body ?? standard("body"),
      };
    }),
  );
  return { letters, stamp: stampOfDrafts(versions.filter(({ publishedAt }) => publishedAt === null)) };
}
export type Letter = NonNullable<Awaited<ReturnType<typeof loadLetters>>>["letters"][number];
