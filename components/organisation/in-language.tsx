import type { ReactNode } from "react";
import { Tag } from "../ui/tag.tsx";

type Props = {
  lang: string;
  /** The page's language, and the words that mark a text in another: "In Spanish"; none where they are beside another text already. */
  locale: string;
  mark: string | undefined;
  children: ReactNode;
};

/** A few words that somebody wrote; those in another language than the page's say so. */
export const InLanguage = ({ lang, locale, mark, children }: Props) =>
  lang === locale ? (
    children
  ) : (
    <>
      <span lang={lang}>{children}</span> {mark ? <Tag>{mark}</Tag> : null}
    </>
  );
