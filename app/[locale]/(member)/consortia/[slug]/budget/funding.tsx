import { getLocale, getTranslations } from "next-intl/server";
import { RadioGroup } from "#components/form/choice-group";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { Note } from "#components/ui/note";
import type { ConsortiumBudget } from "#domain/consortia/budget/budget-reads";
import type { CallDeparture } from "#domain/consortia/budget/call-departures";
import { FUNDED_ACTIONS, type FundedAction } from "#domain/consortia/budget/state";
import { choose } from "./actions.ts";
import { formatCents } from "./money.ts";

/** By which type of action contributions are calculated; the coordinator chooses it. */
export async function Funding({ budget: { id, action, isFromCall, callRate, departures, mayChoose } }: { budget: ConsortiumBudget }) {
  const [t, locale] = await Promise.all([getTranslations("budget"), getLocale()]);
  const nameOf = (one: FundedAction) => (one === "call" ? t("funding.call", { rate: callRate ?? 0 }) : t(`funding.${one}`));
  const offered = FUNDED_ACTIONS.filter((one) => one !== "call" || callRate !== null);
  const said = (one: CallDeparture) => {
    if (one.what === "type") return t("departures.type", { type: nameOf(one.action) });
    if (one.what === "rate") return t("departures.rate", { rate: one.rate, chosen: one.chosen });
    const amounts = { requested: formatCents(one.requested, locale), limit: formatCents(one.limit, locale) };
    return t(`departures.${one.what}`, amounts);
  };
  return (
    <section className="sec">
      <h2>{t("funding.title")}</h2>
      {mayChoose && action ? null : <p className="mt-2">{action ? nameOf(action) : t("funding.none")}</p>}
      {isFromCall ? <p className="meta mt-2">{t("funding.fromCall")}</p> : null}
      {departures.length > 0 ? (
        <Note tone="warn">
          <ul className="dots">
            {departures.map((one) => (
              <li key={one.what}>{said(one)}</li>
            ))}
          </ul>
        </Note>
      ) : null}
      {mayChoose ? (
        <WordedForm action={choose} prefix="funding-" className="form rows mt-3">
          <HiddenField name="consortiumId" value={id} />
          <RadioGroup
            name="action"
            label={t("funding.ask")}
            options={offered.map((value) => ({ value, text: nameOf(value) }))}
            defaultValue={action ?? undefined}
          />
          <SubmitButton className="btn quiet">{t("funding.choose")}</SubmitButton>
        </WordedForm>
      ) : null}
    </section>
  );
}
