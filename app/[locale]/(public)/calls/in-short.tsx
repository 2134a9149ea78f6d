import { getLocale, getTranslations } from "next-intl/server";
import type { CallCard } from "#domain/calls/cards";
import { namesCapabilities } from "#domain/calls/fit";
import { consortiumRefusal, mayCreateConsortiumFor } from "#domain/calls/policy";
import { formatList } from "#lib/format";
import { paths } from "#lib/paths";
import { FITTING } from "./[slug]/fitting-href.ts";
import type { Loaded } from "./load.ts";

/** How many consortia answer a call and how many members fit, each leading to them; who may create a consortium does that here where nobody answers. */
export async function InShort({ call, loaded: { answering, fitting, actor } }: { call: CallCard; loaded: Loaded }) {
  const { id, slug, state } = call;
  const [t, terms, locale] = await Promise.all([getTranslations("calls"), getTranslations("terms"), getLocale()]);
  const to = paths(locale);
  const answers = answering.get(id) ?? 0;
  const fit = fitting.get(id);
  const sectors = formatList(
    call.sectors.map((sector) => terms(`sector.${sector}`).toLocaleLowerCase(locale)),
    locale,
  );
  const said = (n: number) => (namesCapabilities(call) ? t("fit", { n }) : t("page.members.work", { n, of: call.sectors.length, sectors }));
  const isAlone = consortiumRefusal(call) === "call.no_consortium";
  return (
    <ul className="call-fit meta">
      {answers > 0 ? (
        <li>
          <a className="alone" href={to.call(slug)}>
            {t("answers", { n: answers })}
          </a>
        </li>
      ) : null}
      {answers === 0 && state !== "closed" ? (
        <li>
          {t(isAlone ? "answersAlone" : "answersNone")}{" "}
          {mayCreateConsortiumFor(actor, call) ? <a href={to.consortiumNew(slug)}>{t("createOne")}</a> : null}
        </li>
      ) : null}
      {fit ? (
        <li>
          <a className="alone" href={`${to.call(slug)}#${FITTING}`}>
            {said(fit)}
          </a>
        </li>
      ) : null}
      {fit === 0 ? <li>{said(fit)}</li> : null}
    </ul>
  );
}
