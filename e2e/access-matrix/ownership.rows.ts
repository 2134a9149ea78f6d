import { newId } from "#lib/ids";
import { stakeOf } from "../support/subjects/ownership-subjects.ts";
import { COLLEAGUES, MANAGERS, OFFICE, ofOrganisation, on, organisationOf, STRANGERS } from "./member-row.ts";
import { ALL, type Row } from "./row.ts";

const OWNERSHIP = "app/[locale]/(member)/profile/ownership/actions.ts";
/** What an editor does with the statement of ownership and size: the answers are those to changing the profile. */
const stated = (name: "state" | "add" | "remove" | "none"): Row => ({
  ...on(
    `${OWNERSHIP}#${name}`,
    "/en/profile/ownership",
    "owner",
    async (scene, target) => {
      if (name === "remove") return { stakeId: target === "missing" ? newId() : await stakeOf(await scene.org()) };
      const organisation = await organisationOf(scene, target);
      if (name === "state") {
        if (target !== "missing") await stakeOf(await scene.org());
        return { ...organisation, version: "1", level: "partners" };
      }
      if (name === "none") {
        if (target !== "missing") await stakeOf(await scene.org());
        return { ...organisation, side: "holding" };
      }
      return { ...organisation, side: "holding", name: newId(), country: "ES", kind: "enterprise", share: "30" };
    },
    [
      ["moved:/en/profile/ownership…", [...MANAGERS, "editor"]],
      [
        "refused:forbidden",
        [...COLLEAGUES.filter((kind) => !MANAGERS.includes(kind) && kind !== "editor"), "reviewer", "assigned", ...OFFICE],
      ],
      ["refused:not_found", STRANGERS],
    ],
  ),
  missing: [["refused:not_found", ALL]],
});

export const OWNERSHIP_ROWS: readonly Row[] = [
  ofOrganisation("/profile/ownership", COLLEAGUES),
  ...(["state", "add", "remove", "none"] as const).map(stated),
];
