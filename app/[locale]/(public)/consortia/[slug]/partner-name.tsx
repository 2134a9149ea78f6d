import { getLocale } from "next-intl/server";
import { paths } from "#lib/paths";

/** Between the last word of a name and its country; a longer name still breaks on a phone. */
const NBSP = "\u00a0";

type Props = { partner: { name: string; slug: string | null; country: string | null } };

/** A partner, with a link while it has a page. */
export async function PartnerName({ partner: { name, slug, country } }: Props) {
  const locale = await getLocale();
  return (
    <span className="partner">
      {slug ? (
        <a className="main" href={paths(locale).organisation(slug)}>
          {name}
        </a>
      ) : (
        <b>{name}</b>
      )}
      {country ? `${NBSP}${country}` : null}
    </span>
  );
}
