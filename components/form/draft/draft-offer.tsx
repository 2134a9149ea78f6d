"use client";

/** `offer` has "{date}" where the date goes. Without `restore` it is shown already. */
export type DraftOfferWords = { offer: string; restore?: string; forget: string };
type Props = { at: number; words: DraftOfferWords; locale: string; zone: string; restore?: (() => void) | undefined; forget: () => void };

/** What was left in this browser, to be shown again, if it is not yet, or deleted. `zone`: the time zone in which its date is said. */
export function DraftOffer({ at, words, locale, zone, restore, forget }: Props) {
  const date = new Date(at).toLocaleString(locale === "en" ? "en-GB" : locale, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: zone,
  });
  return (
    <div className="row offer" role={restore ? "alert" : "status"}>
      <b>{words.offer.replace("{date}", date)}</b>
      {restore ? (
        <button type="button" className="btn small" onClick={restore}>
          {words.restore}
        </button>
      ) : null}
      <button type="button" className="btn quiet small" onClick={forget}>
        {words.forget}
      </button>
    </div>
  );
}
