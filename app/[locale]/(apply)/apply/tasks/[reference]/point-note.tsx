import { getTranslations } from "next-intl/server";
import { Note } from "#components/ui/note";

export type Point = { question: string; text: string };
type Props = { points: readonly Point[]; question: string; language: string };

/** What the office asks at one question, before the question itself. */
export async function PointNote({ points, question, language }: Props) {
  const point = points.find((one) => one.question === question);
  if (!point) return null;
  const t = await getTranslations("membership.question");
  return (
    <Note tone="warn">
      <p className="meta">{t("asked")}</p>
      <p className="given wrap-anywhere" lang={language}>
        {point.text}
      </p>
    </Note>
  );
}
