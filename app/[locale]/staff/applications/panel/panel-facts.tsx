import { getLocale, getTranslations } from "next-intl/server";
import { SubmitButton } from "#components/form/submit-button";
import { Facts } from "#components/ui/facts";
import type { PanelView } from "#domain/review/application/review-reads";
import { formatDate, formatDays } from "#lib/format";
import { countryName } from "#lib/format/countries";
import { mailto } from "#lib/paths";
import { namedKinds } from "../../../named-kinds.ts";
import { claim } from "../actions.ts";
import { placeHref } from "../applications.params.ts";
import type { LoadedPanel, LoadedQueue } from "../load.ts";
import { type From, QueueForm } from "../queue-form.tsx";
import { dueWords } from "../row-words.ts";
import { KeyCap } from "../shortcuts/key-cap.tsx";

type Props = { loaded: LoadedQueue; row: LoadedPanel["row"]; application: PanelView; from: From; path: string };

export async function PanelFacts({ loaded, row, application, from, path }: Props) {
  const [t, r, kinds, dueIn, locale] = await Promise.all([
    getTranslations("queue.panel"),
    getTranslations("review"),
    namedKinds(),
    dueWords(),
    getLocale(),
  ]);
  const { id, firstName, lastName, position, email, country, submittedAt, assignee, mine, may } = application;
  const place = [row?.kind ? kinds.name(row.kind) : "", countryName(country, locale)].filter(Boolean).join(", ");
  const until = row && dueIn(row);
  const due = until?.date ? (
    <>
      {until.date} <span className={until.late ? "late" : "meta"}>{until.words}</span>
      {until.more ? <span className="meta block">{until.more}</span> : null}
    </>
  ) : null;
  const holder = (
    <>
      {mine ? <b>{r("you")}</b> : (assignee ?? r("nobody"))}{" "}
      {may.claim === true ? (
        <QueueForm action={claim} name="claim" from={from}>
          <SubmitButton className="linkbtn" keys="m">
            {r("claim")} <KeyCap of="M" />
          </SubmitButton>
        </QueueForm>
      ) : null}
      {may.assign === true ? (
        <a
          href={placeHref(path, loaded.query, { open: id, step: "assign" })}
          data-soft
          aria-keyshortcuts={may.claim === true ? undefined : "m"}
        >
          {t("assign")} {may.claim === true ? null : <KeyCap of="M" />}
        </a>
      ) : null}
    </>
  );
  return (
    <Facts
      facts={[
        { term: t("applicant"), value: `${firstName} ${lastName}, ${position}` },
        { term: t("email"), value: <a href={mailto(email)}>{email}</a> },
        { term: t("place"), value: place },
        { term: t("language"), value: r(`languages.${application.locale}`) },
        {
          term: t("sent"),
          value: `${submittedAt ? formatDate(submittedAt, locale) : ""}${row ? ` (${formatDays(row.days, locale)})` : ""}`,
        },
        ...(due ? [{ term: row?.ended ? r("decidedAt") : t("due"), value: due }] : []),
        { term: t("owner"), value: holder },
      ]}
    />
  );
}
