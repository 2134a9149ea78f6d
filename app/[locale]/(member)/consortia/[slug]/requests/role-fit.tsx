import { getTranslations } from "next-intl/server";
import type { RoleLack } from "#domain/consortia/state";
import type { JoinRequest } from "#domain/consortia/workspace";
import { roleWords } from "../../../../(public)/consortia/role-words.ts";
import { seatWords } from "../_space/seat-words.ts";

/** What a request would fill, and why the organisation does not fit the role, where it does not. */
export async function RoleFit({ role, lacks }: { role: NonNullable<JoinRequest["role"]>; lacks: readonly RoleLack[] }) {
  const [t, words, seats] = await Promise.all([getTranslations("consortia.role"), roleWords(), seatWords()]);
  return (
    <>
      <p>{role.free > 0 ? t(`effect.${role.need}`, { role: role.title, free: role.free }) : seats.taken(role)}</p>
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
