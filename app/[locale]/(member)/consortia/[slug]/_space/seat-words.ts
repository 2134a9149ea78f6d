import { getLocale, getTranslations } from "next-intl/server";
import type { OpenSeats } from "#domain/consortia/roles/open-seats";
import { formatDate, formatList } from "#lib/format";

type Role = OpenSeats & { title: string };

/** Why a role has no seat to give, to the coordinator's people: partners have them all, or they are promised, to whom and until when. */
export async function seatWords() {
  const [t, locale] = await Promise.all([getTranslations("consortia.role.promised"), getLocale()]);
  const held = ({ name, until }: OpenSeats["promised"][number]) =>
    until ? t("until", { name, date: formatDate(until, locale) }) : t("accepted", { name });
  return {
    taken: ({ title, open, promised }: Role) =>
      open === 0
        ? t("full", { role: title })
        : t("offered", { role: title, n: promised.length, names: formatList(promised.map(held), locale) }),
  };
}
