import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "#lib/paths";
import { type OwnConsortium, OwnConsortiumLine } from "../../own-consortium.tsx";

/** So many are above all the others; the overview of each organisation has all of its own. */
const SHOWN = 5;

/** `names`: those of the reader's organisations, by id, where there are several. */
type Props = { seats: readonly OwnConsortium[]; names: ReadonlyMap<string, string>; now: Date };

/** The reader's own consortia, above all of the cluster's. */
export async function OwnConsortia({ seats, names, now }: Props) {
  if (seats.length === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("consortia.own"), getLocale()]);
  return (
    <section className="mt-8 mb-12">
      <div className="row between mb-3">
        <h2>{t("title", { n: seats.length })}</h2>
        {seats.length > SHOWN ? (
          <a className="alone" href={paths(locale).desk()}>
            {t("all")}
          </a>
        ) : null}
      </div>
      <ul className="lines">
        {seats.slice(0, SHOWN).map((seat) => (
          <OwnConsortiumLine
            key={`${seat.id} ${seat.organisationId}`}
            seat={seat}
            now={now}
            organisation={names.get(seat.organisationId)}
          />
        ))}
      </ul>
    </section>
  );
}
