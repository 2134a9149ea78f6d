import { getLocale, getTranslations } from "next-intl/server";
import type { Suggestions } from "#domain/consortia/matching/suggested-partners";
import type { SoughtRole } from "#domain/consortia/roles/role-columns";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { paths } from "#lib/paths";
import { roleWords } from "../../../../(public)/consortia/role-words.ts";

type Props = Pick<Suggestions, "unfit"> & { role: SoughtRole };

/** Members in the segment of a role that do not fit it, and why not. */
export async function Unfit({ role, unfit: { rows, total } }: Props) {
  const [t, words, locale] = await Promise.all([getTranslations("matching"), roleWords(), getLocale()]);
  if (rows.length === 0) return null;
  return (
    <section className="mt-6">
      <h3>{t("unfit.title", { n: total })}</h3>
      <p className="meta mt-2">{[role.title, ...words.wishes(role)].join(BETWEEN_PARTS)}</p>
      <ul className="items mt-3">
        {rows.map(({ id, slug, name, lacks }) => (
          <li key={id}>
            <a className="main" href={paths(locale).organisation(slug)}>
              {name}
            </a>
            <p className="meta">{words.lacks(role, lacks).join("; ")}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
