import { getLocale, getTranslations } from "next-intl/server";
import { actionName } from "#components/call/action-name";
import { Actions } from "#components/consortium/actions";
import { InLanguage } from "#components/organisation/in-language";
import { LinkButton } from "#components/ui/button";
import { StatusBadge } from "#components/ui/status-badge";
import type { CallView } from "#domain/calls/page-view";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { paths } from "#lib/paths";
import { Follow } from "./follow.tsx";
import { CallQuotation } from "./quotation.tsx";

const TONES = { planned: "info", open: "ok", closesToday: "warn", closed: "grey" } as const;

/** `following`: undefined for whoever has no account. */
type IntroProps = { call: CallView; mayCreate: boolean; following: boolean | undefined };

/** Title, what it is for, its state, and what this reader can do. */
export async function Intro({ call, mayCreate, following }: IntroProps) {
  const [t, terms, page, common, locale] = await Promise.all([
    getTranslations("calls"),
    getTranslations("terms"),
    getTranslations("organisations.page"),
    getTranslations("common"),
    getLocale(),
  ]);
  const { summary, may, url } = call;
  const to = paths(locale);
  const offer = mayCreate ? { href: to.consortiumNew(call.slug), button: t("page.start"), text: t("page.startText") } : undefined;
  const meta = [t(`kind.${call.kind}`), call.programme, call.action && actionName(terms)(call.action), call.madeUp ? common("madeUp") : ""]
    .filter(Boolean)
    .join(BETWEEN_PARTS);
  return (
    <div className="stack">
      <h1 className="wrap-anywhere">{call.title}</h1>
      <p className="meta">
        {call.status === "published" ? (
          <StatusBadge tone={TONES[call.state]}>{t(`state.${call.state}`)}</StatusBadge>
        ) : (
          <StatusBadge tone="grey">{t(`status.${call.status}`)}</StatusBadge>
        )}{" "}
        {meta}
      </p>
      {summary ? (
        <p className="given wrap-anywhere text-ink">
          <InLanguage lang={summary.lang} locale={locale} mark={page(`inLanguage.${summary.lang}`)}>
            {summary.text}
          </InLanguage>
        </p>
      ) : null}
      <CallQuotation call={call} />
      <Actions offer={offer}>
        {following === undefined || (!following && (call.status !== "published" || call.state === "closed")) ? null : (
          <Follow callId={call.id} following={following} />
        )}
        {may.edit === true ? (
          <LinkButton quiet href={to.staffCall(call.slug)}>
            {t("page.edit")}
          </LinkButton>
        ) : null}
        {url ? <a href={url}>{t("page.source")}</a> : null}
      </Actions>
    </div>
  );
}
