import { getLocale, getTranslations } from "next-intl/server";
import { CheckboxGroup, RadioGroup } from "#components/form/choice-group";
import type { FieldProps } from "#components/form/field";
import { MembersField } from "#components/form/members-field";
import { SelectField } from "#components/form/select-field";
import { TextArea } from "#components/form/text-area";
import { TextField } from "#components/form/text-field";
import { LINE_LIMIT, SENTENCES } from "#domain/membership/application/answers";
import type { ApplicationField } from "#domain/membership/application/application-fields";
import { fittingOptions, suggestedAnswer } from "#domain/membership/application/suggested-answer";
import type { GivenAnswers } from "#domain/membership/definition/definition";
import { offeredMembers } from "#domain/membership/member-references/members-named";
import { unreachableMembers } from "#domain/membership/member-references/unreachable-members";
import { countryOptions } from "#lib/format/countries";
import { questionWords } from "#lib/forms/question-words";
import { requestContext } from "#lib/requests/request-context";
import { INPUTS } from "./inputs.ts";

type Props = {
  field: ApplicationField;
  country: string;
  heading: boolean;
  /** What has been answered so far, from which some answers follow. */
  given?: GivenAnswers;
  /** Other words than the question's own, where they are being written. */
  shown?: Pick<FieldProps, "label" | "hint">;
};
const FEW = 8;

/** One question, by its type. Alone on its page its words are the page's heading. */
export async function QuestionField({ field, country, heading, given = {}, shown }: Props) {
  const [words, t, c, locale] = await Promise.all([
    questionWords(country),
    getTranslations("membership.question"),
    getTranslations("common.form"),
    getLocale(),
  ]);
  const { key: name, type, answer, limit } = field;
  const suggested = answer === undefined ? suggestedAnswer(field, given) : undefined;
  const one = typeof answer === "string" ? answer : suggested;
  const from = suggested !== undefined && name === "region" && typeof given.postalCode === "string" ? given.postalCode : undefined;
  const hint = [from && t("fromPostalCode", { code: from }), words.hint(field)].filter(Boolean).join(" ");
  const said = shown ?? { label: words.label(field), hint: hint || undefined };
  const shared = { name, ...said, optional: field.optional ? c("optional") : undefined, heading };
  const options = fittingOptions(field, given).map(({ key }) => ({ value: key, text: words.option(field, key) }));
  if (type === "choices" && limit === 1)
    return (
      <RadioGroup
        {...shared}
        options={[{ value: "", text: words.none(field) ?? t("noneOfThese") }, ...options]}
        defaultValue={Array.isArray(answer) ? (answer[0] ?? "") : ""}
      />
    );
  if (type === "choices") {
    const chain = name === "sectors";
    const coloured = chain ? options.map((option) => ({ ...option, colour: `c-${option.value}` })) : options;
    return (
      <CheckboxGroup {...shared} options={coloured} look={chain ? "seg" : "check"} defaultValue={Array.isArray(answer) ? answer : []} />
    );
  }
  if (type === "choice" && options.length <= FEW) return <RadioGroup {...shared} options={options} defaultValue={one} />;
  if (type === "choice") return <SelectField {...shared} options={options} empty={t("choose")} defaultValue={one} />;
  if (type === "country")
    return <SelectField {...shared} options={countryOptions(locale, t("choose"))} autoComplete="country" defaultValue={one} />;
  if (type === "organisations") return <Members field={field} shared={shared} />;
  if (type === "paragraph")
    return <TextArea {...shared} defaultValue={one} counter={limit === undefined ? undefined : { limit, text: t("left") }} />;
  if (SENTENCES.includes(name))
    return <TextArea {...shared} rows={2} defaultValue={one} counter={{ limit: limit ?? LINE_LIMIT, text: t("left") }} />;
  return <TextField {...shared} {...INPUTS[type]} {...(INPUTS[name] ?? {})} defaultValue={one} />;
}

const MEMBERS = 2;

async function Members({ field: { answer, limit = MEMBERS }, shared }: { field: ApplicationField; shared: FieldProps }) {
  const given = Array.isArray(answer) ? answer : [];
  const [t, w, ctx] = await Promise.all([
    getTranslations("membership.question"),
    getTranslations("membership.memberReference"),
    requestContext(),
  ]);
  const [offered, unreachable] = await Promise.all([offeredMembers(ctx), unreachableMembers(ctx, given)]);
  const notes = Object.fromEntries(unreachable.map((member) => [member, w("unreachable", { member })]));
  const boxes = Array.from({ length: limit }, (_, n) => t("member", { n: String(n + 1) }));
  return <MembersField {...shared} {...{ boxes, offered, notes }} defaultValue={given} use={t("use")} />;
}
