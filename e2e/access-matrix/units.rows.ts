import { newId } from "#lib/ids";
import { unitOf } from "../support/subjects/identifier-subjects.ts";
import { COLLEAGUES, MANAGERS, OFFICE, ofOrganisation, on, organisationOf, STRANGERS } from "./member-row.ts";
import { ALL, type Row } from "./row.ts";

const UNITS = "app/[locale]/(member)/profile/units/actions.ts";
const UNIT = { name: "Photonics", kind: "group" };
/** What an editor does with the units of an organisation: the answers are those to changing its profile. */
const unit = (name: "add" | "edit" | "remove"): Row => ({
  ...on(
    `${UNITS}#${name}`,
    "/en/profile/units",
    "owner",
    async (scene, target) => {
      if (name === "add") return { ...(await organisationOf(scene, target)), ...UNIT };
      const unitId = target === "missing" ? newId() : await unitOf(await scene.org());
      return name === "edit" ? { unitId, version: "0", ...UNIT } : { unitId };
    },
    [
      ["moved:/en/profile/units…", [...MANAGERS, "editor"]],
      [
        "refused:forbidden",
        [...COLLEAGUES.filter((kind) => !MANAGERS.includes(kind) && kind !== "editor"), "reviewer", "assigned", ...OFFICE],
      ],
      ["refused:not_found", STRANGERS],
    ],
  ),
  missing: [["refused:not_found", ALL]],
});

export const UNIT_ROWS: readonly Row[] = [ofOrganisation("/profile/units", COLLEAGUES), ...(["add", "edit", "remove"] as const).map(unit)];
