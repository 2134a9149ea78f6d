import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Pagination } from "./pagination.tsx";

type Props = { found: { page: number; pages: number }; hrefOf: (page: number) => string; children?: ReactNode };

/** The pages of a list in the reader's language; nothing where one page holds it all and nothing is beside. */
export async function ListPages({ found: { page, pages }, hrefOf, children }: Props) {
  if (pages <= 1 && !children) return null;
  const t = await getTranslations("common.pager");
  const words = { label: t("label"), position: t("position", { page, last: pages }), previous: t("previous"), next: t("next") };
  return (
    <Pagination page={page} last={pages} hrefOf={hrefOf} words={words}>
      {children}
    </Pagination>
  );
}
