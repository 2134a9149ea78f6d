import { Tag } from "../ui/tag.tsx";

type Props = {
  text: string;
  lang: string;
  /** The page's language, and the words that mark a text in another: "In Spanish". */
  locale: string;
  mark: string;
  className?: string;
};

/** A text that somebody wrote, a paragraph a blank line; in another language than the page's it says so. */
export const Written = ({ text, lang, locale, mark, className }: Props) => (
  <>
    {lang === locale ? null : (
      <p>
        <Tag>{mark}</Tag>
      </p>
    )}
    <div className={className} lang={lang === locale ? undefined : lang}>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph} className="given">
          {paragraph}
        </p>
      ))}
    </div>
  </>
);
