import { getLocale, getTranslations } from "next-intl/server";
import { CheckboxGroup, type Choice } from "#components/form/choice-group";
import { TextField } from "#components/form/text-field";
import { Button } from "#components/ui/button";
import { Note } from "#components/ui/note";
import type { Eligibility } from "#domain/consortia/eligibility/eligibility-of";
import type { NamedMembers } from "#domain/consortia/eligibility/named-members";
import { MAX_JOINING } from "#domain/consortia/eligibility/what-if-asked";
import type { JoinRequest, Workspace } from "#domain/consortia/workspace";
import { countryName } from "#lib/format/countries";
import { paths } from "#lib/paths";
import { WHAT_IF, whatIfHref } from "./eligibility.params.ts";
import { WhatIfAnswer } from "./what-if-answer.tsx";

const TITLE = `${WHAT_IF}-title`;

type Props = { workspace: Workspace; requests: JoinRequest[]; eligibility: Eligibility; named: NamedMembers | undefined };

/** What the rules would say if some partners left or took part without funding and others joined: a GET, so that each question has an address. */
export async function WhatIf({ workspace, requests, eligibility, named }: Props) {
  const [t, common, locale] = await Promise.all([getTranslations("eligibility.whatIf"), getTranslations("common"), getLocale()]);
  const { whatIf } = eligibility;
  const path = paths(locale).consortiumEligibility(workspace.slug);
  const chosen = new Set(whatIf?.joining.map(({ slug }) => slug));
  const others = workspace.everyone.filter(({ role, participation }) => role === "partner" && participation === "beneficiary");
  const inCountry = (country: string | null) => country && countryName(country, locale);
  const joining: Choice[] = [
    ...(named?.found ?? []).map(({ slug, name, town }) => ({ value: slug, text: name, hint: town })),
    ...requests.map(({ slug, organisation }) => ({ value: slug, text: organisation, hint: t("asks") })),
    ...[...(whatIf?.joining ?? []), ...(workspace.gap?.sets.flat() ?? [])].map(({ slug, name, country }) => ({
      value: slug,
      text: name,
      hint: inCountry(country),
    })),
  ];
  return (
    <section id={WHAT_IF} tabIndex={-1} aria-labelledby={TITLE} className="mt-8">
      <h3 id={TITLE}>{t("title")}</h3>
      <p className="my-3">{t("intro")}</p>
      {whatIf ? <WhatIfAnswer answer={whatIf} names={eligibility.names} path={path} /> : null}
      {whatIf?.isTooMany ? <Note tone="warn">{t("tooMany", { n: MAX_JOINING })}</Note> : null}
      {named ? <Note tone="warn">{t(named.found.length > 0 ? "several" : "unknown", { name: named.name })}</Note> : null}
      <form action={whatIfHref(path)} className="stack mt-4">
        <div className="grid items-start gap-6 md:grid-cols-2 xl:grid-cols-3">
          <CheckboxGroup
            name="without"
            label={t("without")}
            options={workspace.everyone.map(({ slug, name }) => ({ value: slug, text: name }))}
            defaultValue={whatIf?.leaving.map(({ slug }) => slug)}
          />
          {others.length > 0 ? (
            <CheckboxGroup
              name="associated"
              label={t("associated")}
              options={others.map(({ slug, name }) => ({ value: slug, text: name }))}
              defaultValue={whatIf?.associated.map(({ slug }) => slug)}
            />
          ) : null}
          {joining.length > 0 ? (
            <CheckboxGroup
              name="with"
              label={t("with")}
              options={joining.filter(({ value }, n) => joining.findIndex((one) => one.value === value) === n)}
              defaultValue={[...chosen]}
            />
          ) : null}
        </div>
        <TextField
          name="add"
          label={t("add")}
          hint={t("addHint")}
          optional={common("form.optional")}
          width="w-m"
          // To be corrected where nobody has this name; of several, one is ticked instead.
          defaultValue={named?.found.length === 0 ? named.name : undefined}
        />
        <Button quiet>{t("ask")}</Button>
      </form>
    </section>
  );
}
