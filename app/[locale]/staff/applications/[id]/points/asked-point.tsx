import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { AskedRequest } from "#domain/review/changes/point-reads";
import { formatDate } from "#lib/format";
import { Diff } from "./diff.tsx";

type Point = AskedRequest["points"][number];
type Props = { request: AskedRequest; point: Point; said: (answer: Point["before"]) => string; language: string; children?: ReactNode };

/** One point at its field: what was asked and, once it is answered, what was there and what is there now, and what becomes of it. */
export async function AskedPoint({ request, point, said, language, children }: Props) {
  const [t, locale] = await Promise.all([getTranslations("review.points"), getLocale()]);
  const { askedAt, answeredAt, askedBy } = request;
  const [before, after] = [said(point.before), said(point.after)];
  return (
    <dd className="point">
      <p>
        <b>{t("point", { n: String(point.n) })}</b>{" "}
        <span className="given wrap-anywhere" lang={language}>
          {point.text}
        </span>{" "}
        <span className="meta">
          {askedBy ? `${askedBy}, ` : null}
          {formatDate(askedAt, locale, "short")}
        </span>
      </p>
      {!answeredAt ? <p className="meta">{t("waiting")}</p> : null}
      {answeredAt && before === after ? (
        <>
          <p className="ck look">{t("unchanged", { date: formatDate(answeredAt, locale, "short") })}</p>
          {request.explanation ? (
            <p>
              {t("explanation")}{" "}
              <span className="given wrap-anywhere" lang={language}>
                {request.explanation}
              </span>
            </p>
          ) : null}
        </>
      ) : null}
      {answeredAt && before !== after ? (
        <Diff
          before={before}
          after={after}
          beforeDate={formatDate(askedAt, locale, "short")}
          afterDate={formatDate(answeredAt, locale, "short")}
        />
      ) : null}
      {answeredAt ? children : null}
    </dd>
  );
}
