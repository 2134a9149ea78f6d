import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import { CONSORTIUM_SORTS, STATES } from "#domain/consortia/reads";
import { SECTORS } from "#domain/organisations/state";
import type { ConsortiaParams } from "./consortia.params.ts";
import { Pick } from "./pick.tsx";

/** The list's form: a GET, so that each state has an address. */
export async function Filters({ action, state }: { action: string; state: ConsortiaParams }) {
  const [t, terms, common] = await Promise.all([getTranslations("consortia.filter"), getTranslations("terms"), getTranslations("common")]);
  return (
    <search>
      <form action={action} className="mb-6 flex flex-wrap items-end gap-3" aria-label={t("label")}>
        <div className="field grow basis-full lg:basis-0">
          <label htmlFor="q">{t("q")}</label>
          <input id="q" type="search" name="q" defaultValue={state.q} />
        </div>
        <Pick
          name="state"
          label={t("state")}
          value={state.state ?? ""}
          options={[{ value: "", text: t("any") }, ...STATES.map((value) => ({ value, text: t(value) }))]}
        />
        <Pick
          name="sector"
          label={t("sector")}
          value={state.sector ?? ""}
          options={[{ value: "", text: t("anySector") }, ...SECTORS.map((value) => ({ value, text: terms(`sector.${value}`) }))]}
        />
        <Pick name="sort" label={t("sort")} value={state.sort} options={CONSORTIUM_SORTS.map((value) => ({ value, text: t(value) }))} />
        <Button quiet>{common("search.action")}</Button>
      </form>
    </search>
  );
}
