import { getLocale, getTranslations } from "next-intl/server";
import { SelectField } from "#components/form/select-field";
import { CAPABILITY_CODES, type CapabilityTerm, kindOf, termWords } from "#domain/organisations/capabilities/capability-terms";
import { CAPABILITY_KINDS } from "#domain/organisations/state";

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** The vocabulary as a list by kind, in the order of the reader's language. */
export async function TermField({ chosen }: { chosen: CapabilityTerm | null }) {
  const [t, term, locale] = await Promise.all([getTranslations("organisations.capabilities"), getTranslations("terms"), getLocale()]);
  const option = (code: string, text: string) => `<option value="${code}">${escaped(text)}</option>`;
  const groups = CAPABILITY_KINDS.map((kind) => {
    const words = CAPABILITY_CODES.filter((code) => kindOf(code) === kind).map((code) => ({ code, text: termWords(code, locale) }));
    const options = words.toSorted((a, b) => a.text.localeCompare(b.text, locale)).map(({ code, text }) => option(code, text));
    return `<optgroup label="${escaped(term(`capabilityKind.${kind}`))}">${options.join("")}</optgroup>`;
  });
  return (
    <SelectField
      name="term"
      label={t("fields.term")}
      width="w-l"
      defaultValue={chosen ?? undefined}
      options={{ html: option("", t("ownWords")) + groups.join("") }}
    />
  );
}
