import { getLocale, getTranslations } from "next-intl/server";
import { Fragment, type ReactNode } from "react";
import type { CallModel } from "#domain/calls/state";
import type { Locale } from "#domain/kernel/state";
import type { Sector } from "#domain/organisations/state";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { paths } from "#lib/paths";
import { shortSentence } from "../consortium/first-sentence.ts";
import { InLanguage } from "../organisation/in-language.tsx";
import { Facts } from "../ui/facts.tsx";
import { Strip } from "../ui/strip.tsx";
import { unbroken } from "../ui/unbroken.tsx";
import { actionName } from "./action-name.tsx";
import { CallDue, type Due } from "./call-due.tsx";
import { callMoney } from "./call-money.tsx";

export type ListedCall = Due & {
  slug: string;
  title: string;
  summary: { text: string; lang: Locale } | undefined;
  quotation: { text: string; lang: Locale } | undefined;
  programme: string;
  action: string | null;
  code: string | null;
  sectors: readonly Sector[];
  model: CallModel | null;
  budget: number | null;
  grantFrom: number | null;
  grantTo: number | null;
  fundingRate: number | null;
};

/** A call in a list: what it is for and wants, and when it closes. `children` are lines below what it wants. */
export async function CallEntry({ call, now, children }: { call: ListedCall; now: Date; children?: ReactNode }) {
  const [t, page, terms, locale, money] = await Promise.all([
    getTranslations("calls"),
    getTranslations("organisations.page"),
    getTranslations("terms"),
    getLocale(),
    callMoney(call),
  ]);
  const { summary, quotation, sectors } = call;
  const parts = [call.programme, call.action && actionName(terms)(call.action), call.code].filter((part) => part);
  const wanted = sectors.map((sector) => terms(`sector.${sector}`).toLocaleLowerCase(locale)).join(", ");
  const facts = [
    { term: t("facts.budget"), value: money.budget },
    { term: t("facts.grant"), value: money.grant },
    { term: t("facts.rate"), value: money.rate },
    { term: t("facts.rounds"), value: call.model ? t(`model.${call.model}`) : undefined },
  ].flatMap(({ term, value }) => (value === undefined ? [] : [{ term, value }]));
  return (
    <li>
      <div className="stack [--g:8px]">
        <h2>
          <a href={paths(locale).call(call.slug)}>{call.title}</a>
        </h2>
        <p className="meta wrap-anywhere">
          {parts.map((part, n) => {
            const words = n < parts.length - 1 ? `${part}${BETWEEN_PARTS.trimEnd()}` : part;
            return (
              <Fragment key={part}>
                {n > 0 ? " " : null}
                {part === call.code ? unbroken(words) : words}
              </Fragment>
            );
          })}
        </p>
      </div>
      <div className="call-due stack [--g:4px]">
        <CallDue call={call} now={now} />
        <div className="mt-3">
          <Facts facts={facts} />
        </div>
      </div>
      <div className="stack [--g:8px]">
        {summary ? (
          <p className="call-aim wrap-anywhere">
            <InLanguage lang={summary.lang} locale={locale} mark={page(`inLanguage.${summary.lang}`)}>
              {shortSentence(summary.text, summary.lang)}
            </InLanguage>
          </p>
        ) : quotation ? (
          <p className="call-aim wrap-anywhere">
            <InLanguage lang={quotation.lang} locale={locale} mark={page(`inLanguage.${quotation.lang}`)}>
              {t("quoted", { text: shortSentence(quotation.text, quotation.lang) })}
            </InLanguage>
          </p>
        ) : null}
        {sectors.length > 0 ? (
          <div className="call-wants">
            <Strip on={sectors} />
            <p className="meta">{t("wanted", { what: wanted })}</p>
          </div>
        ) : null}
        {children}
      </div>
    </li>
  );
}
