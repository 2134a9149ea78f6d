import { hidings } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import type { Locale } from "#domain/kernel/state";
import type { Hiding, HidingReason } from "#domain/organisations/state";
import { ownWords } from "#domain/texts/prepared-texts";

/** Why a page is hidden, as a read selects it: null where it is not. The instant comes first, as it tells whether there is a row. */
export const HIDING = { at: hidings.hiddenAt, about: hidings.about, words: hidings.words, reason: hidings.reason };

/** What a hiding says: the prepared reason with the cluster's own words for it as they are now, and what staff wrote. */
export async function hidingWords(ctx: Context, { about, reason = "" }: { about?: HidingReason | undefined; reason?: string | undefined }) {
  return { about: about ?? null, words: about ? await ownWords(ctx, `hiding.${about}`) : null, reason };
}

/** The same for an email in a language: what the cluster words itself is part of the reason, what the portal words is named. */
export function hidingInMail({ about, words, reason }: Omit<Hiding, "at">, locale: Locale) {
  const own = words?.[locale];
  return { about: own ? "" : (about ?? ""), reason: [own, reason].filter(Boolean).join("\n\n") };
}
