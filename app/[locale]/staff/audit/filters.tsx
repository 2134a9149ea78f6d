import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import { Chips } from "#components/ui/chips";
import { AUDIT_DOERS, AUDIT_GROUPS } from "#domain/audit/state";
import { SUBJECT_KINDS } from "#domain/kernel/state";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";
import { auditHref } from "./audit.params.ts";
import type { Loaded } from "./load.ts";

type Props = Pick<Loaded, "state" | "staff">;

/** What is of one group only is chosen by what it is about. */
const groupsOf = (kind: string) => AUDIT_GROUPS.filter((group) => group.startsWith(`${kind}.`));

/** What each filter is called, and each group of acts. */
async function filterWords() {
  const [t, groups, acts] = await Promise.all([
    getTranslations("audit"),
    getTranslations("audit.groups"),
    getTranslations("review.historyPage.whatIs"),
  ]);
  return {
    t,
    group: (group: (typeof AUDIT_GROUPS)[number]) =>
      group.startsWith("application.")
        ? acts(group.replace("application.", "") as Parameters<typeof acts>[0])
        : groups(group as Parameters<typeof groups>[0]),
  };
}

/** Which entries, by the address: without scripts too. */
export async function Filters({ state, staff }: Props) {
  const [{ t, group }, locale] = await Promise.all([filterWords(), getLocale()]);
  return (
    <form method="get" action={paths(locale).staffAudit()} className="row items-end my-4">
      <label className="grid gap-1">
        {t("fields.kind")}
        <select name="kind" defaultValue={state.kind ?? ""} className="w-s">
          <option value="">{t("fields.anything")}</option>
          {SUBJECT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="grid gap-1">
        {t("fields.what")}
        <select name="what" defaultValue={state.what ?? ""} className="w-m">
          <option value="">{t("fields.any")}</option>
          {SUBJECT_KINDS.filter((kind) => groupsOf(kind).length > 1).map((kind) => (
            <optgroup key={kind} label={t(`kinds.${kind}`)}>
              {groupsOf(kind).map((one) => (
                <option key={one} value={one}>
                  {group(one)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label className="grid gap-1">
        {t("fields.by")}
        <select name="by" defaultValue={state.by} className="w-s">
          <option value="">{t("fields.anybody")}</option>
          {AUDIT_DOERS.map((doer) => (
            <option key={doer} value={doer}>
              {t(`doers.${doer}`)}
            </option>
          ))}
          <optgroup label={t("fields.staff")}>
            {staff.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <label className="grid gap-1">
        {t("fields.name")}
        <input name="name" defaultValue={state.name} className="w-s" />
      </label>
      <label className="grid gap-1">
        {t("fields.from")}
        <input type="date" name="from" defaultValue={state.from} className="w-s" />
      </label>
      <label className="grid gap-1">
        {t("fields.to")}
        <input type="date" name="to" defaultValue={state.to} className="w-s" />
      </label>
      <Button quiet>{t("filter")}</Button>
    </form>
  );
}

/** The filters in force, each a link to the list without it, and the file of what they leave. */
export async function FiltersInForce({ state, staff }: Props) {
  const [{ t, group }, locale] = await Promise.all([filterWords(), getLocale()]);
  const to = paths(locale);
  const day = (text: string) => formatDate(new Date(`${text}T12:00:00Z`), locale);
  const { kind, what, by, name, from, to: last } = state;
  const set = { kind, what, by, name, from, to: last };
  const doer = AUDIT_DOERS.find((one) => one === by);
  const texts = {
    kind: kind && t(`kinds.${kind}`),
    what: what && group(what),
    by: by && (doer ? t(`doers.${doer}`) : (staff.find(({ id }) => id === by)?.name ?? t("former"))),
    name: name && t("chips.name", { value: name }),
    from: from && t("chips.from", { value: day(from) }),
    to: last && t("chips.to", { value: day(last) }),
  };
  const chips = Object.entries(texts).flatMap(([key, text]) =>
    text ? [{ text, href: auditHref(to.staffAudit(), { ...set, [key]: null }), label: t("remove", { filter: text }) }] : [],
  );
  return (
    <>
      {chips.length > 0 ? (
        <Chips
          chips={chips}
          clear={
            <a className="tap" href={to.staffAudit()}>
              {t("clear")}
            </a>
          }
        />
      ) : null}
      <p>
        <a className="tap" href={auditHref(to.staffAuditFile(), set)} download>
          {t("file")}
        </a>
      </p>
    </>
  );
}
