"use client";

/** `offer` has "{date}" where the date goes. Without `restore` it is shown already. */
export type DraftOfferWords = { offer: string; restore?: string; forget: string };
const NUMERIC = { day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit" } as const;
type Props = { at: number; words: DraftOfferWords; locale: string; zone: string; restore?: (() => void) | undefined; forget: () => void };

/** Browsers know no Basque: its date and time are put together here, as short dates are written in it. */
function saidAt(at: number, locale: string, timeZone: string): string {
  const date = new Date(at);
  if (locale !== "eu") return date.toLocaleString(locale === "en" ? "en-GB" : locale, { dateStyle: "long", timeStyle: "short", timeZone });
  const [day, month, year, time] = date.toLocaleString("en-GB", { ...NUMERIC, timeZone }).split(/\/|, /);
  return `${year}/${month}/${day}, ${time}`;
}

/** What was left in this browser, to be shown again, if it is not yet, or deleted. `zone`: the time zone in which its date is said. */
export function DraftOffer({ at, words, locale, zone, restore, forget }: Props) {
  const date = saidAt(at, locale, zone);
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
