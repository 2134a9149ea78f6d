import type { Locale } from "#domain/kernel/state";
import { fieldText } from "#domain/organisations/profile/fields";
import type { FactColumn } from "#domain/organisations/profile/profile-columns";
import { PROFILE } from "#domain/organisations/profile/profile-fields";
import type { PublicProfile } from "#domain/organisations/state";
import { formatNumber } from "#lib/format";

/** What is in a fact of a profile, in one text of the reader's language; "" where nothing is stated. `worded`: the words of a code. */
export function factText(
  profile: PublicProfile,
  field: FactColumn,
  worded: (field: string, text: string) => string,
  locale: Locale,
): string {
  const text = fieldText(profile, field);
  if (text === "") return "";
  const { fact } = PROFILE[field];
  if (fact === "web") return new URL(text).hostname.replace(/^www\./, "");
  return fact === "number" ? formatNumber(Number(text), locale) : worded(field, text);
}
