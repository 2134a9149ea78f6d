import { getTranslations } from "next-intl/server";
import { Tag } from "#components/ui/tag";

type Item = { key: string; text: string; lang?: string | undefined; href?: string; note: string | null; isCommon: boolean };

/** What one organisation has of something, each with a word about it; what another one beside it has too is marked. */
export async function CommonList({ items }: { items: Item[] }) {
  const t = await getTranslations("organisations.compare");
  return (
    <ul className="compared-list">
      {items.map(({ key, text, lang, href, note, isCommon }) => (
        <li key={key}>
          {href ? <a href={href}>{text}</a> : <span lang={lang}>{text}</span>}
          {note ? <span className="meta"> {note}</span> : null}
          {isCommon ? (
            <>
              {" "}
              <Tag>{t("inCommon")}</Tag>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
