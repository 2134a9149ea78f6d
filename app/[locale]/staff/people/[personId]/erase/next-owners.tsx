import { getLocale, getTranslations } from "next-intl/server";
import { RadioGroup } from "#components/form/choice-group";
import { HiddenField } from "#components/form/hidden-field";
import type { LeftAlone } from "#domain/access/erasure/left-alone";
import { NO_OWNER } from "#domain/access/input";
import { PORTAL_LENGTHS } from "#domain/retention/lengths";
import { paths } from "#lib/paths";
import { CoordinatedAlone } from "../../../../coordinated-alone.tsx";

/** Who will own each organisation that has no other owner: a person who acts for it, or nobody until somebody is found. Under it, what that means for the consortia that it coordinates. */
export async function NextOwners({ owned }: { owned: LeftAlone }) {
  if (owned.length === 0) return null;
  const [t, terms, locale] = await Promise.all([getTranslations("access.erase.owners"), getTranslations("terms"), getLocale()]);
  const months = String(PORTAL_LENGTHS.silentOwner.n);
  return (
    <section className="stack">
      <h2>{t("title")}</h2>
      <p>{t("text", { n: owned.length })}</p>
      {owned.map((left, n) => {
        const { organisationId, name, slug, candidates, unreachable, without } = left;
        return (
          <div key={organisationId}>
            <HiddenField name={`owners[${n}].organisationId`} value={organisationId} />
            <RadioGroup
              name={`owners[${n}].to`}
              label={t("of", { organisation: name })}
              options={[
                ...candidates.map((one) => ({
                  value: one.personId,
                  text: `${one.firstName} ${one.lastName}: ${terms(`organisationRole.${one.role}`)}`,
                  hint: one.isUnreachable ? t("silent", { months }) : undefined,
                })),
                { value: NO_OWNER, text: t("nobody"), hint: t(without) },
              ]}
            />
            {unreachable.length > 0 ? (
              <p className="meta">
                {t("unreachable", { n: unreachable.length })}{" "}
                {unreachable.map((one) => `${one.firstName} ${one.lastName} (${terms(`organisationRole.${one.role}`)})`).join(", ")}
              </p>
            ) : null}
            <CoordinatedAlone one={left} hrefOf={(one) => (one.isPublished ? paths(locale).consortium(one.slug) : undefined)} />
            <p className="meta">
              <a href={paths(locale).staffProfile(slug)} className="inline-flex min-h-6 items-center">
                {t("see", { organisation: name })}
              </a>
            </p>
          </div>
        );
      })}
    </section>
  );
}
