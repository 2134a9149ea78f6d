import { getLocale, getTranslations } from "next-intl/server";
import { MailFrame } from "#components/application/mail-frame";
import { HiddenField } from "#components/form/hidden-field";
import { SelectField } from "#components/form/select-field";
import { TextArea } from "#components/form/text-area";
import { TextField } from "#components/form/text-field";
import type { DecisionStep } from "#domain/review/decision/preview-decision";
import { QUEUE_PAGE } from "#domain/review/queue/queue";
import { snoozeDays } from "#domain/review/queue/queue-days";
import type { BulkStep } from "#domain/review/queue/queue-input";
import { waitOf } from "#lib/format/wait";
import { sha256 } from "#lib/hash";
import { paths } from "#lib/paths";
import { requestContext } from "#lib/requests/request-context";
import { loadOfferedTexts } from "../../../load-prepared-texts.ts";
import { placeHref } from "../applications.params.ts";
import type { LoadedBulk, LoadedQueue } from "../load.ts";
import { Confirmed } from "../obstacles.tsx";
import { KeptStep } from "../panel/kept-step.tsx";
import { many, one } from "./actions.ts";
import { BulkRun } from "./bulk-run.tsx";
import { whyNotWords } from "./why-not.ts";

type Props = { path: string; loaded: LoadedQueue; bulk: LoadedBulk };
/** The steps that send an email, as what they decide is called. */
const MAILS: Partial<Record<BulkStep, DecisionStep>> = { approve: "approve", changes: "askForChanges", refuse: "refuse" };
/** What was typed about some is not put back about others. */
const selectionId = (rows: readonly { id: string }[]) =>
  sha256(
    rows
      .map(({ id }) => id)
      .sort()
      .join(),
  );

/** Says how many it will be, which are left out and why, and asks what the step needs. */
export async function BulkDialog({ path, loaded, bulk: { step, reach, rows } }: Props) {
  const [t, r, q, c, letter, changes, whyNot] = await Promise.all([
    getTranslations("queue.bulk"),
    getTranslations("review.decision"),
    getTranslations("queue.fields"),
    getTranslations("common.form"),
    getTranslations("queue.letter"),
    requestContext().then((ctx) => loadOfferedTexts(ctx, "changes")),
    whyNotWords(),
  ]);
  const ready = rows.filter(({ may }) => may === true);
  const except = rows.filter(({ may }) => may !== true);
  /** Where nothing can be done, nothing is asked for. */
  const asks = ready.length > 0 ? step : undefined;
  const takes = ready.filter(({ takes }) => takes).length;
  const reassigns = ready.filter(({ reassigns }) => reassigns).length;
  const query = placeHref("", loaded.query, {});
  const days = snoozeDays(loaded.now);
  return (
    <BulkRun
      ids={ready.map(({ id }) => id)}
      step={step}
      one={one}
      many={many}
      back={placeHref(path, loaded.query, { id: [...loaded.place.id], reach: loaded.place.reach })}
      list={path + query}
      about={Object.fromEntries(ready.map(({ id, organisation }) => [`despite.${id}`, organisation]))}
      words={{
        title: t(`title.${step}`, { n: ready.length }),
        send: takes > 0 ? r("claimAndApprove") : t(`step.${step}`),
        cancel: t("cancel"),
        stop: t("stop"),
        problem: c("problem"),
        errorPrefix: c("errorPrefix"),
        progress: Array.from({ length: ready.length + 1 }, (_, n) => t("progress", { n, total: ready.length })),
      }}
    >
      {reach === "all" ? <p>{t("fromAll", { total: loaded.found.total, most: QUEUE_PAGE, n: rows.length })}</p> : null}
      {takes > 0 ? (
        <p>
          {t("takes", { n: takes })}
          <HiddenField name="claim" value="on" />
        </p>
      ) : null}
      {except.length > 0 ? (
        <>
          <p>{t("except", { n: except.length })}</p>
          <ul className="meta except">
            {except.map(({ id, organisation, may, because, ...standing }) => (
              <li key={id}>
                <b>{organisation}</b>: {may === true ? "" : whyNot(may, standing, because)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {ready
        .filter(({ obstacles }) => obstacles.length > 0)
        .map(({ id, organisation, obstacles }) => (
          <section key={id}>
            <h3 className="wrap-anywhere">{organisation}</h3>
            <Confirmed found={obstacles} names={{ despite: `despite.${id}`, seen: `seen.${id}` }} label={t("despite", { organisation })} />
          </section>
        ))}
      <HiddenField name="step" value={step} />
      <HiddenField name="query" value={query} />
      {asks === "changes" ? (
        <>
          <SelectField
            name="template"
            label={q("template")}
            empty={letter("choose")}
            options={changes.map(({ code, label }) => ({ value: code, text: label }))}
          />
          <TextArea name="reason" label={q("note")} hint={t("noteHint")} optional={c("optional")} rows={3} />
        </>
      ) : null}
      {asks === "refuse" ? <TextArea name="reason" label={q("reason")} rows={4} /> : null}
      {asks === "assign" ? (
        <SelectField
          name="personId"
          label={q("personId")}
          empty=""
          options={loaded.staff.map(({ personId, name }) => ({ value: personId, text: name }))}
        />
      ) : null}
      {reassigns > 0 ? <TextArea name="reason" label={t("reassignWhy", { n: reassigns })} hint={t("reassignHint")} rows={2} /> : null}
      {asks === "snooze" ? (
        <>
          <SelectField
            name="until"
            label={q("until")}
            options={[
              { value: "tomorrow", text: t("until.tomorrow") },
              { value: "nextWeek", text: t("until.nextWeek") },
            ]}
          />
          <TextField name="day" type="date" label={t("until.day")} optional={c("optional")} width="w-s" min={days.first} max={days.last} />
        </>
      ) : null}
      {asks && asks !== "claim" ? (
        <KeptStep application={{ id: selectionId(ready), requests: [] }} reader={loaded.reader} step={asks} />
      ) : null}
      {asks && MAILS[asks] ? (
        <>
          <FirstMail step={MAILS[asks]} ready={ready} />
          <p className="meta">{t("mails", waitOf(loaded.hold))}</p>
        </>
      ) : null}
    </BulkRun>
  );
}

/** The email that the first of them gets, as it will be sent: with what was chosen and typed. */
async function FirstMail({ step, ready }: { step: DecisionStep; ready: LoadedBulk["rows"] }) {
  const [t, r, here] = await Promise.all([getTranslations("queue.bulk"), getTranslations("review"), getLocale()]);
  const [first] = ready;
  if (!first) return null;
  const { id, organisation, locale } = first;
  return (
    <MailFrame
      title={t("preview", { n: ready.length, organisation, language: r(`languages.${locale}`) })}
      name="mail-many"
      address={paths(here).staffDecisionPreview(id, step)}
      draw={step === "approve" ? undefined : r("decide.drawPreview")}
    />
  );
}
