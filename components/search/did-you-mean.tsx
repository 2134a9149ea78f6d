import { getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { BETWEEN_PARTS } from "#lib/format/between-parts";

type Props = {
  /** Subjects that find something, each with the address of what it finds. */
  near: readonly { subject: string; href: string }[];
};

/** Where words find nothing: subjects that they may mean, as links. */
export async function DidYouMean({ near }: Props) {
  const t = await getTranslations("common.search");
  if (near.length === 0) return null;
  return (
    <span className="block mt-2">
      {t("didYouMean")}{" "}
      {near.map(({ subject, href }, n) => (
        <Fragment key={subject}>
          {n > 0 ? BETWEEN_PARTS : null}
          <a href={href}>{subject}</a>
        </Fragment>
      ))}
    </span>
  );
}
