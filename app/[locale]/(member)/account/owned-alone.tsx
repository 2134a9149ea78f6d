import { getLocale, getTranslations } from "next-intl/server";
import { Note } from "#components/ui/note";
import type { LeftAlone } from "#domain/access/erasure/left-alone";
import { paths } from "#lib/paths";
import { CoordinatedAlone } from "../../coordinated-alone.tsx";

/** What an erasure does to each organisation that has no other owner and to the consortia that it coordinates, and where another owner is named first. */
export async function OwnedAlone({ left }: { left: LeftAlone }) {
  if (left.length === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("access.erase.own.alone"), getLocale()]);
  const to = paths(locale);
  return left.map((one) => (
    <Note key={one.slug} tone="warn">
      <div className="stack [--g:8px]">
        <p>
          <strong>{t("title", { organisation: one.name })}</strong> {t(one.without)}{" "}
          <a href={to.people(one.slug)}>{t("first", { organisation: one.name })}</a>
        </p>
        <CoordinatedAlone one={one} hrefOf={({ slug }) => to.consortiumWorkspace(slug)} />
      </div>
    </Note>
  ));
}
