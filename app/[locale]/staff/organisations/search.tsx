import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import { REGIONS } from "#domain/organisations/state";
import { namedKinds } from "../../named-kinds.ts";
import { type ModerationParams, moderationHref } from "./moderation.params.ts";

/** A GET form over the list: what it narrows is in the address. */
export async function Search({ path, state }: { path: string; state: ModerationParams }) {
  const [t, term, kinds] = await Promise.all([getTranslations("moderation.organisations"), getTranslations("terms"), namedKinds()]);
  const { view, q, kind, region } = state;
  const choices = [
    { name: "kind", chosen: kind, options: kinds.all.map((one): [string, string] => [one, kinds.name(one)]) },
    { name: "region", chosen: region, options: REGIONS.map((one): [string, string] => [one, term(`region.${one}`)]) },
  ] as const;
  return (
    <search>
      <form action={path} className="find-organisation">
        <input type="hidden" name="view" value={view} />
        <input
          type="search"
          name="q"
          id="q"
          aria-label={t("filter.search")}
          placeholder={t("filter.search")}
          defaultValue={q}
          maxLength={200}
          aria-keyshortcuts="/"
        />
        {choices.map(({ name, chosen, options }) => (
          <label key={name}>
            {t(`filter.${name}`)}{" "}
            <select name={name} defaultValue={chosen ?? ""}>
              <option value="">{t("filter.any")}</option>
              {options.map(([value, text]) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        ))}
        <Button>{t("filter.button")}</Button>
        {q || kind || region ? (
          <a className="tap" href={moderationHref(path, { view })}>
            {t("filter.clear")}
          </a>
        ) : null}
      </form>
    </search>
  );
}
