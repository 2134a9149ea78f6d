import { getTranslations } from "next-intl/server";
import type { SoughtRole } from "#domain/consortia/roles/role-columns";
import type { RoleLack } from "#domain/consortia/state";
import { roleWords } from "../../../../(public)/consortia/role-words.ts";

/** What a request would fill, and why the organisation does not fit the role, where it does not. */
export async function RoleFit({ role, lacks }: { role: SoughtRole; lacks: readonly RoleLack[] }) {
  const [t, words] = await Promise.all([getTranslations("consortia.role"), roleWords()]);
  const state = role.taken > 0 ? "held" : role.need;
  return (
    <>
      <p>{t(`effect.${state}`, { role: role.title, free: role.seats - role.taken })}</p>
      {lacks.length > 0 ? (
        <div>
          <p>{t("misfit")}</p>
          <ul className="dots">
            {words.lacks(role, lacks).map((lack) => (
              <li key={lack}>{lack}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}
