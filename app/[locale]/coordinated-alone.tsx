import { getTranslations } from "next-intl/server";
import type { LeftAlone } from "#domain/access/erasure/left-alone";

type Props = { one: LeftAlone[number]; hrefOf: (consortium: LeftAlone[number]["coordinates"][number]) => string | undefined };

/** What becomes of the consortia that an organisation coordinates when its only owner is erased; those without an address are counted and not named. */
export async function CoordinatedAlone({ one: { coordinates, without }, hrefOf }: Props) {
  if (coordinates.length === 0) return null;
  const t = await getTranslations("access.erase.coordinates");
  const named = coordinates.flatMap((consortium) => {
    const href = hrefOf(consortium);
    return href ? [{ ...consortium, href }] : [];
  });
  return (
    <>
      <p>{t(without === "asked" ? "admins" : "nobody", { n: coordinates.length })}</p>
      <ul className="list-disc pl-5">
        {named.map(({ slug, title, href }) => (
          <li key={slug}>
            <a href={href} className="inline-flex min-h-6 items-center">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
