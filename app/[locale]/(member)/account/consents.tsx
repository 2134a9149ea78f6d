import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { formatDate } from "#lib/format";
import { choose } from "./actions.ts";
import type { Loaded } from "./load.ts";

const KINDS = ["listing", "newsletter"] as const;

/** What the person agreed to: withdrawn with one press, as it was given. */
export async function Consents({ loaded: { consents } }: { loaded: Loaded }) {
  const [t, membership, locale] = await Promise.all([getTranslations("access"), getTranslations("membership"), getLocale()]);
  // Who came by a colleague's invitation was never asked to be the contact, so there is nothing to withdraw.
  // The newsletter can only be withdrawn: there is none to agree to.
  const shown = KINDS.filter((kind) => consents.some((one) => one.kind === kind && (kind === "listing" || one.withdrawnAt === null)));
  if (shown.length === 0) return null;
  return (
    <section>
      <h2>{membership("own.consents")}</h2>
      <ul>
        {shown.map((kind) => {
          const one = consents.findLast((consent) => consent.kind === kind);
          const on = one !== undefined && one.withdrawnAt === null;
          return (
            <li key={kind} className="row between border-line border-b py-3 sm:flex-nowrap">
              <span>
                {membership(`fields.${kind}`)}
                <span className="meta block">
                  {on
                    ? t("account.agreed", { date: formatDate(one.givenAt, locale), version: formatDate(one.textVersion, locale) })
                    : t("account.notAgreed")}
                </span>
              </span>
              <WordedForm action={choose} className="flex max-w-full flex-none flex-col gap-2" prefix={`${kind}-`}>
                <HiddenField name="consent" value={kind} />
                <HiddenField name="given" value={on ? "no" : "yes"} />
                <SubmitButton className="btn quiet small">
                  {t(on ? "account.takeBack" : "account.agree")} <VisuallyHidden>{membership(`fields.${kind}`)}</VisuallyHidden>
                </SubmitButton>
              </WordedForm>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
