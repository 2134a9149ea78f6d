import { getTranslations } from "next-intl/server";
import { TextDiff } from "../../../../text-diff.tsx";

type Props = { before: string; after: string; beforeDate: string; afterDate: string };

/** An answer before and now, with the days of both. */
export async function Diff({ before, after, beforeDate, afterDate }: Props) {
  const t = await getTranslations("review.points");
  const words = { beforeLabel: t("before", { date: beforeDate }), afterLabel: t("now", { date: afterDate }), empty: t("empty") };
  return <TextDiff before={before} after={after} {...words} />;
}
