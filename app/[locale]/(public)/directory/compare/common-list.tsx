import { getTranslations } from "next-intl/server";
import { Tag } from "#components/ui/tag";

type Item = {
  key: string;
  text: string;
  lang?: string | undefined;
  href?: string;
  note: string | null;
  isCommon: boolean;
  isOnly?: boolean;
};

/** What one organisation has of something, each with a word about it; what another one beside it has too is marked, and what only it has where `isOnly` says so. */
export async function CommonList({ items }: { items: Item[] }) {
  const t = await getTranslations("organisations.compare");
  return (
    <ul className="compared-list">
      {items.map(({ key, text, lang, href, note, isCommon, isOnly }) => (
        <li key={key}>
          {href ? <a href={href}>{text}</a> : <span lang={lang}>{text}</span>}
          {note ? <span className="meta nb"> {note}</span> : null}
          {isCommon || isOnly ? (
            <>
              {" "}
              <Tag>{t(isCommon ? "inCommon" : "onlyHere")}</Tag>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
