import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { REGIONS } from "#domain/organisations/state";
import { namedKinds } from "../../named-kinds.ts";
import { Choice } from "../applications/choice.tsx";
import { type ModerationParams, moderationHref } from "./moderation.params.ts";

/** A GET form over the list: what it narrows is in the address. On phones all but the name is folded away, as in the queue. */
export async function Search({ path, state }: { path: string; state: ModerationParams }) {
  const [t, q, term, kinds] = await Promise.all([
    getTranslations("moderation.organisations"),
    getTranslations("queue.filters"),
    getTranslations("terms"),
    namedKinds(),
  ]);
  const { view, kind, region } = state;
  const choices = [
    { name: "kind", chosen: kind, options: kinds.all.map((one): [string, string] => [one, kinds.name(one)]) },
    { name: "region", chosen: region, options: REGIONS.map((one): [string, string] => [one, term(`region.${one}`)]) },
  ] as const;
  return (
    <search>
      <form action={path} className="filters">
        <input type="hidden" name="view" value={view} />
        <label className="find">
          <span className="vh">{t("filter.search")}</span>
          <input
            type="search"
            name="q"
            id="q"
            placeholder={t("filter.search")}
            defaultValue={state.q}
            maxLength={200}
            aria-keyshortcuts="/"
          />
        </label>
        <button type="button" className="btn quiet s-only" popoverTarget="more-filters">
          <Icon name="funnel" />
          {q("open")}
        </button>
        <div id="more-filters" popover="auto" className="more-filters">
          {choices.map(({ name, chosen, options }) => (
            <Choice key={name} name={name} text={t(`filter.${name}`)} chosen={chosen ?? ""} options={options} />
          ))}
          <button type="submit" className="btn s-only">
            {t("filter.button")}
          </button>
        </div>
        <Button>{t("filter.button")}</Button>
        {state.q || kind || region ? (
          <a className="tap" href={moderationHref(path, { view })}>
            {t("filter.clear")}
          </a>
        ) : null}
      </form>
    </search>
  );
}
