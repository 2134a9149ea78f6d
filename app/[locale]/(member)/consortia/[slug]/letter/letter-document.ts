import { getTranslations } from "next-intl/server";
import type { Letter, Signature } from "#domain/consortia/commitments/letter-page";
import { LOCALES, type Locale, type Localised } from "#domain/kernel/state";
import type { Document } from "#lib/documents/document";
import { formatDate, formatDateTime, HOME_ZONE } from "#lib/format";

/** In the place of what was erased. */
const ERASED = "—";

const inLocale = (text: Localised, locale: Locale) => text[locale] ?? LOCALES.map((each) => text[each]).find(Boolean) ?? "";

/** A letter of commitment as a document in one language; with a signature, the copy of the partner that gave it. */
export async function letterDocument(
  letter: Letter,
  zone: string | null,
  locale: Locale,
  signature: Signature | undefined,
): Promise<Document> {
  const t = await getTranslations({ locale, namespace: "commitments.letter.v1" });
  const { content } = letter;
  const row = (name: string, answer: string) => ({ name, answer });
  const day = (at: Date) => formatDate(at, locale, "long", zone ?? HOME_ZONE);
  return {
    title: t("title", { consortium: content.consortium }),
    locale,
    made: letter.issuedAt,
    lead: [],
    sections: [
      {
        title: t("consortiumTitle"),
        rows: [
          row(t("consortium"), content.consortium),
          row(t("coordinator"), letter.coordinator ?? ERASED),
          row(t("aim"), inLocale(content.aim, locale)),
          row(t("version"), String(letter.version)),
          row(t("issuedAt"), day(letter.issuedAt)),
          row(t("validUntil"), day(letter.validUntil)),
        ],
      },
      { title: t("pledgeTitle"), rows: [row("", inLocale(content.pledge, locale))] },
      { title: t("meaningTitle"), rows: [row("", t("meaning")), row("", t("limits")), row(t("fingerprint"), letter.sha256)] },
      ...(signature
        ? [
            {
              title: t("signedTitle"),
              whole: true,
              rows: [
                row(t("organisation"), signature.organisation),
                row(t("role"), signature.role ?? t("coordinator")),
                row(t("name"), signature.name ?? ERASED),
                row(t("position"), signature.position ?? ERASED),
                row(t("at"), formatDateTime(signature.at, locale, { zone: zone ?? HOME_ZONE })),
              ],
            },
          ]
        : []),
    ],
  };
}
