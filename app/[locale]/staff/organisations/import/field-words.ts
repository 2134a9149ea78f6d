import { getTranslations } from "next-intl/server";
import type { ExchangeField } from "#domain/exchange/state";

const OWN = ["slug", "aliases", "phone"] as const;
const isOwn = (field: ExchangeField): field is (typeof OWN)[number] => (OWN as readonly string[]).includes(field);

/** What the reader's language calls each field of a file; our own file has these headings. */
export async function fieldWords(): Promise<(field: ExchangeField) => string> {
  const [own, profile] = await Promise.all([getTranslations("exchange.fields"), getTranslations("organisations.profile.fields")]);
  return (field) => (isOwn(field) ? own(field) : profile(field));
}
