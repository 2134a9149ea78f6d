"use client";

/** `offer` has "{date}" where the date goes. */
export type DraftOfferWords = { offer: string; restore: string; forget: string };
type Props = { at: number; words: DraftOfferWords; locale: string; zone: string; restore: () => void; forget: () => void };

/** What was left in this browser, to be shown again or deleted. `zone`: the time zone in which its date is said. */
export function DraftOffer({ at, words, locale, zone, restore, forget }: Props) {
  const date = new Date(at).toLocaleString(locale === "en" ? "en-GB" : locale, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: zone,
  });
  return (
    <div className="row offer" role="alert">
      <b>{words.offer.replace("{date}", date)}</b>
      <button type="button" className="btn small" onClick={restore}>
        {words.restore}
      </button>
      <button type="button" className="btn quiet small" onClick={forget}>
        {words.forget}
      </button>
    </div>
  );
}
